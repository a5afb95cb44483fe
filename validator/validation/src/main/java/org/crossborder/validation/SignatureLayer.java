// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static org.crossborder.validation.finding.Layer.SIGNATURE;

import java.util.Optional;
import org.crossborder.validation.Received.Subject;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.signature.DocumentSignatures;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampTrust;

/** Has a document's signatures validated, whatever form it came in. */
final class SignatureLayer {
  private SignatureLayer() {}

  static EngineRun<DocumentSignatures> validate(Subject subject, ValidationContext context) {
    return EngineRun.of(
        SIGNATURE,
        () -> subject.signing().validate(context.provedBy(), trust(subject, context)),
        signatures -> result(signatures.verdict()));
  }

  /** Time-stamps are trusted as the Party says that the document is from. */
  private static TimestampTrust trust(Subject subject, ValidationContext context) {
    return context.timestampTrust(
        Optional.ofNullable(context.recognisedParty())
            .or(() -> subject.facts().flatMap(DocumentFacts::origin))
            .orElse(""));
  }

  private static LayerResult result(ValidatedSignature signature) {
    LayerStatus status =
        switch (signature.indication()) {
          case TOTAL_PASSED -> LayerStatus.VALID;
          case TOTAL_FAILED -> LayerStatus.INVALID;
          case INDETERMINATE -> LayerStatus.INDETERMINATE;
        };
    return LayerResult.of(SIGNATURE, status, note(signature), signature.findings());
  }

  private static Text note(ValidatedSignature signature) {
    if (signature.format().isEmpty()) {
      return LayerText.of("no-signature");
    }
    return signature.notEvaluated().isEmpty()
        ? Text.literal(signature.formatAndLevel())
        : LayerText.of(
            "not-evaluated",
            signature.formatAndLevel(),
            String.join(", ", signature.notEvaluated()));
  }
}
