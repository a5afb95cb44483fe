// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.report.AcceptancePolicy;
import org.crossborder.validation.report.TechnicalVerdict;
import org.crossborder.validation.report.Times;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.SubIndication;
import org.crossborder.validation.signature.ValidatedSignature;
import org.jspecify.annotations.Nullable;

/** Draws the verdict from the results of the layers, and writes it down. */
final class Verdict {
  private final byte[] document;
  private final ValidationContext context;

  Verdict(byte[] document, ValidationContext context) {
    this.document = document;
    this.context = context;
  }

  /** The first layer left nothing to go on with. */
  ValidationReport refused(LayerResult intake) {
    List<LayerResult> layers = new ArrayList<>();
    layers.add(intake);
    Stream.of(Layer.values())
        .skip(1)
        .map(layer -> LayerResult.skipped(layer, LayerText.of("none")))
        .forEach(layers::add);
    return reached(null, layers, null, null, List.of());
  }

  ValidationReport reached(
      @Nullable DocumentFacts facts,
      List<LayerResult> layers,
      @Nullable ValidatedSignature signature,
      @Nullable Recognition recognition,
      List<ValidatedSignature> furtherSignatures) {
    TechnicalVerdict technical = technical(layers, signature);
    return new ValidationReport(
        sha256(facts),
        document.length,
        facts,
        layers,
        technical,
        signature,
        recognition,
        AcceptancePolicy.decide(layers, technical, recognition),
        new Times(
            signature == null ? null : signature.claimedSigningTime(),
            context.provedBy(),
            context.timeProof(),
            context.validationTime()),
        context.recognisingParty(),
        context.purpose(),
        EngineVersion.CURRENT,
        furtherSignatures);
  }

  /** Recognition and the agreement's rules have no part in it. */
  private static TechnicalVerdict technical(
      List<LayerResult> layers, @Nullable ValidatedSignature signature) {
    if (layers.stream().anyMatch(layer -> layer.status() == LayerStatus.ENGINE_FAILED)) {
      return new TechnicalVerdict(Indication.INDETERMINATE, SubIndication.GENERIC);
    }
    if (signature != null && !signature.passed() && !isBroken(layers)) {
      return new TechnicalVerdict(signature.indication(), signature.subIndication());
    }
    SubIndication reason = signature == null ? null : signature.subIndication();
    return isBroken(layers)
        ? new TechnicalVerdict(Indication.TOTAL_FAILED, reason)
        : new TechnicalVerdict(Indication.TOTAL_PASSED, null);
  }

  private static boolean isBroken(List<LayerResult> layers) {
    return layers.stream()
        .filter(layer -> layer.layer().compareTo(Layer.SIGNATURE) <= 0)
        .anyMatch(layer -> layer.status() == LayerStatus.INVALID);
  }

  /** Of the whole file; of a file that is the document itself, it is known already. */
  String sha256(@Nullable DocumentFacts facts) {
    return facts != null && facts.size() == document.length ? facts.sha256() : sha256();
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
