// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static org.crossborder.gateway.evidence.EvidenceCheck.Step.DOCUMENT;
import static org.crossborder.gateway.evidence.EvidenceCheck.Step.RECOGNITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.evidence.EvidenceManifest.Subject;
import org.crossborder.gateway.inspection.DecisionBasis;
import org.crossborder.gateway.inspection.DecisionBasis.SnapshotBasis;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.PublishedSnapshotVerifier.Published;
import org.crossborder.validation.Validator;
import org.crossborder.validation.report.ReportJson;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.ValidatedSignature;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies the document's own seal as of its time, and decides again whether it is recognised: from
 * the snapshot that the registry is proved to have published, the answer must be the one that the
 * gateway gave.
 */
final class DecisionVerification {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Validator validator;

  DecisionVerification(Validator validator) {
    this.validator = validator;
  }

  List<EvidenceCheck> verify(OpenedPackage opened, Published published) {
    Subject subject = opened.manifest().document();
    byte[] document = opened.file(opened.manifest().messages().get(0).parts().get(0).content());
    byte[] question = opened.file(DecisionEvidence.QUESTION);
    byte[] report = opened.file(DecisionEvidence.REPORT);
    if (document == null || question == null || report == null) {
      return List.of(EvidenceCheck.open(DOCUMENT, "The package does not say how it was decided."));
    }
    if (!Fingerprint.sha256(document).equals(subject.sha256())) {
      return List.of(
          EvidenceCheck.fails(
              DOCUMENT, null, "The first payload is not the document that the manifest is about."));
    }
    try {
      return decide(
          subject, document, DecisionBasis.read(question), JSON.readTree(report), published);
    } catch (IllegalArgumentException | JacksonException e) {
      return List.of(
          EvidenceCheck.fails(
              RECOGNITION, DecisionEvidence.QUESTION, "It cannot be read: %s", e.getMessage()));
    }
  }

  private List<EvidenceCheck> decide(
      Subject subject, byte[] document, DecisionBasis basis, JsonNode said, Published published) {
    SnapshotBasis asked = basis.snapshot();
    if (asked == null || !asked.sha256().equals(published.sha256())) {
      return List.of(
          EvidenceCheck.fails(
              RECOGNITION,
              DecisionEvidence.QUESTION,
              "It was not decided from the snapshot that is in the package."));
    }
    if (!subject.recipient().equals(basis.recognisingParty())
        || !subject.sender().equals(basis.recognisedParty())) {
      return List.of(
          EvidenceCheck.fails(
              RECOGNITION, DecisionEvidence.QUESTION, "It was asked about other Parties."));
    }
    TrustedSnapshot trusted =
        new TrustedSnapshot(
            published.snapshot(), asked.vouchedAt(), asked.freshUntil(), published.sha256());
    ValidationReport again = validator.validate(document, ExchangeRules.context(basis, trusted));
    List<EvidenceCheck> checks = new ArrayList<>();
    checks.add(seal(again));
    checks.add(recognition(again, said, basis));
    return checks;
  }

  private static EvidenceCheck seal(ValidationReport again) {
    Optional<ValidatedSignature> signature = again.validatedSignature();
    String signer =
        signature
            .flatMap(ValidatedSignature::signer)
            .map(certificate -> certificate.getSubjectX500Principal().getName())
            .orElse("nobody");
    return signature.filter(ValidatedSignature::passed).isPresent()
        ? EvidenceCheck.holds(
            DOCUMENT,
            "The document (SHA-256 %s) is sealed by %s; not a byte of it has changed since.",
            again.sha256(),
            signer)
        : EvidenceCheck.holds(
            DOCUMENT,
            "The document (SHA-256 %s) is as it was exchanged; its own seal does not hold (%s),"
                + " which the report says too.",
            again.sha256(),
            signature.map(ValidatedSignature::indication).map(Enum::name).orElse("none"));
  }

  private static EvidenceCheck recognition(
      ValidationReport again, JsonNode said, DecisionBasis basis) {
    JsonNode repeated = JSON.readTree(ReportJson.write(again));
    for (String part : List.of("sha256", "technical", "recognition")) {
      if (!repeated.path(part).equals(said.path(part))) {
        return EvidenceCheck.fails(
            RECOGNITION,
            DecisionEvidence.REPORT,
            "Decided again from the same data, '%s' is not what the report says.",
            part);
      }
    }
    return EvidenceCheck.holds(
        RECOGNITION,
        "Whether %s recognises it was decided at %s: %s, %s. Decided again from the published"
            + " snapshot, the answer is the same.",
        basis.recognisingParty(),
        basis.decidedAt(),
        said.at("/technical/indication").asString(""),
        said.at("/recognition/verdict").asString("nobody to be recognised"));
  }
}
