// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static org.crossborder.validation.finding.Layer.RECOGNITION;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.recognition.RecognitionLayer;
import org.crossborder.validation.signature.ValidatedSignature;

/**
 * Which signer was asked about, and the answer.
 *
 * @param signature empty if there was no proved signer to ask about
 */
record SignerAnswer(Optional<ValidatedSignature> signature, EngineRun<Recognition> recognition) {
  /** Of several signers one that is recognised is enough; else the first one's answer counts. */
  static SignerAnswer of(
      List<ValidatedSignature> signers, Function<ValidatedSignature, Recognition> engine) {
    List<SignerAnswer> answers = signers.stream().map(signer -> ask(signer, engine)).toList();
    return answers.stream()
        .filter(SignerAnswer::isRecognised)
        .findFirst()
        .or(() -> answers.stream().findFirst())
        .orElseGet(
            () ->
                new SignerAnswer(
                    Optional.empty(),
                    new EngineRun<>(
                        null, LayerResult.skipped(RECOGNITION, LayerText.of("no-signer")))));
  }

  private static SignerAnswer ask(
      ValidatedSignature signer, Function<ValidatedSignature, Recognition> engine) {
    return new SignerAnswer(
        Optional.of(signer),
        EngineRun.of(RECOGNITION, () -> engine.apply(signer), RecognitionLayer::result));
  }

  private boolean isRecognised() {
    return recognition
        .found()
        .filter(found -> found.verdict() == RecognitionVerdict.RECOGNISED)
        .isPresent();
  }
}
