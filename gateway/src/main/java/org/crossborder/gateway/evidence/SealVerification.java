// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static org.crossborder.gateway.evidence.EvidenceCheck.Step.SEAL;
import static org.crossborder.gateway.evidence.EvidenceCheck.Step.TIME_STAMPS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.gateway.evidence.EvidenceCheck.Result;
import org.crossborder.validation.container.Container;
import org.crossborder.validation.container.ContainerSignatureValidation;
import org.crossborder.validation.container.ContainerSignatures;
import org.crossborder.validation.container.ExactForm;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.ValidatedTimestamp;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.TokenForm;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Verifies the package's own seal (EN 319 162-1, 4.4; EN 319 102-1), that it covers every file, and
 * that no byte of it is another than was written.
 */
final class SealVerification {
  private static final String SIGNATURES = "META-INF/signatures.xml";

  private final PackageLimits limits;
  private final ValidationData authorities;

  SealVerification(PackageLimits limits, ValidationData authorities) {
    this.limits = limits;
    this.authorities = authorities;
  }

  /** The seal, if it holds; nothing else of the package may be looked at without. */
  Optional<ValidatedSignature> verify(
      byte[] bytes, Container container, Instant at, List<EvidenceCheck> checks) {
    List<EvidenceCheck> found = new ArrayList<>(SealedDigests.compare(container, limits.intake()));
    ContainerSignatures signatures =
        new ContainerSignatureValidation(limits.intake())
            .validate(
                container,
                at,
                TimestampTrust.configured(
                    authorities.certificates(), authorities.revocationData()));
    signatures.refusals().forEach(refusal -> found.add(fails(refusal.finding())));
    signatures.remarks().forEach(remark -> found.add(fails(remark)));
    if (signatures.signatures().size() != 1) {
      found.add(
          EvidenceCheck.fails(
              SEAL, SIGNATURES, "The package has %d seals.", signatures.signatures().size()));
      checks.addAll(found);
      return Optional.empty();
    }
    ValidatedSignature seal = signatures.signatures().get(0);
    if (seal.indication() == Indication.TOTAL_FAILED) {
      seal.findings().forEach(finding -> found.add(fails(finding)));
    }
    if (!EvidenceVerification.any(found, Result.FAILS)) {
      found.addAll(form(container));
    }
    Optional<Instant> sealedAt = seal.signingTime();
    if (sealedAt.isPresent()) {
      found.add(PackageOpening.archive(bytes, container, sealedAt.get()));
    }
    checks.addAll(found);
    return EvidenceVerification.any(found, Result.FAILS) || sealedAt.isEmpty()
        ? Optional.empty()
        : Optional.of(seal);
  }

  /** That no byte outside of what is signed is another. */
  private List<EvidenceCheck> form(Container container) {
    ExactForm form = new ExactForm(limits.intake());
    Optional<String> deviation = form.deviation(container);
    if (deviation.isPresent()) {
      return List.of(
          EvidenceCheck.fails(
              SEAL,
              deviation.get(),
              "File %s is not as the gateway has written it.",
              deviation.get()));
    }
    return form
        .newestToken(container)
        .map(token -> TokenForm.of(token, authorities.certificates()))
        .stream()
        .flatMap(SealVerification::form)
        .toList();
  }

  private static Stream<EvidenceCheck> form(TokenForm form) {
    return switch (form) {
      case EXACT -> Stream.empty();
      case UNKNOWN_ISSUER ->
          Stream.of(
              EvidenceCheck.open(
                  TIME_STAMPS,
                  "The newest time-stamp brings a certificate of an issuer that you have not"
                      + " named."));
      case OTHER ->
          Stream.of(
              EvidenceCheck.fails(
                  TIME_STAMPS,
                  SIGNATURES,
                  "The newest time-stamp in %s is not as an authority writes it.",
                  SIGNATURES));
    };
  }

  /** The finding names the file, unless it is the one that is missing. */
  private static EvidenceCheck fails(Finding finding) {
    String sentence = finding.message().in(Language.EN);
    return EvidenceCheck.fails(
        SEAL, sentence.contains("META-INF/") ? null : SIGNATURES, "%s", sentence);
  }

  /** What the seal and its time-stamps prove, with the level that the manifest says it has. */
  static List<EvidenceCheck> told(ValidatedSignature seal, BaselineLevel said) {
    List<EvidenceCheck> checks = new ArrayList<>();
    String signer =
        seal.signer().map(signed -> signed.getSubjectX500Principal().getName()).orElse("nobody");
    checks.add(
        seal.passed()
            ? EvidenceCheck.holds(
                SEAL,
                "The seal of %s covers every file of the package, and holds (%s).",
                signer,
                seal.formatAndLevel())
            : EvidenceCheck.open(
                SEAL,
                "The seal of %s fits every file, but whether it may still be relied on is not"
                    + " shown: %s",
                signer,
                seal.findings().stream()
                    .map(finding -> finding.message().in(Language.EN))
                    .findFirst()
                    .orElse(String.valueOf(seal.subIndication()))));
    if (said != BaselineLevel.B && seal.timestamps().isEmpty()) {
      checks.add(
          EvidenceCheck.fails(
              TIME_STAMPS,
              SIGNATURES,
              "The package was sealed with time-stamps (level %s), and they are gone.",
              said));
    }
    seal.timestamps().forEach(stamp -> checks.add(told(stamp)));
    if (said == BaselineLevel.B && seal.timestamps().isEmpty()) {
      checks.add(
          EvidenceCheck.holds(
              TIME_STAMPS,
              "The package has no time-stamp (level B): that it was sealed at %s is the gateway's"
                  + " own word.",
              seal.signingTime().map(Instant::toString).orElse("?")));
    }
    return checks;
  }

  private static EvidenceCheck told(ValidatedTimestamp stamp) {
    String kind = stamp.kind().name().toLowerCase(Locale.ROOT);
    if (stamp.passed()) {
      return EvidenceCheck.holds(
          TIME_STAMPS,
          "%s has time-stamped it (%s): it existed at %s.",
          stamp.authority() == null ? "?" : stamp.authority().getSubjectX500Principal().getName(),
          kind,
          stamp.latest());
    }
    return stamp.indication() == Indication.TOTAL_FAILED
        ? EvidenceCheck.fails(
            TIME_STAMPS, SIGNATURES, "A time-stamp (%s) does not hold: %s.", kind, stamp.ruleId())
        : EvidenceCheck.open(
            TIME_STAMPS,
            "A time-stamp (%s, %s) proves nothing here: %s %s.",
            kind,
            stamp.time(),
            stamp.ruleId(),
            stamp.subIndication());
  }
}
