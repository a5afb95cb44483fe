// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.signature.ValidatedSignature;
import org.jspecify.annotations.Nullable;

/**
 * One document's verdict and all it rests on.
 *
 * @param sha256 SHA-256 of the bytes that were validated, lower-case hexadecimal
 * @param size number of those bytes
 * @param document what the document says about itself, or null if its type is unknown
 * @param layers the result of each layer, in order
 * @param technical whether the document is technically valid
 * @param signature the signature's validation, or null if that layer was not run
 * @param recognition the trust decision, or null if there was no proved signer to decide about
 * @param decision what the receiving Party's policy makes of it
 * @param engineVersion version of this library
 * @param furtherSignatures the document's other signatures, where it carries several
 */
public record ValidationReport(
    String sha256,
    long size,
    @Nullable DocumentFacts document,
    List<LayerResult> layers,
    TechnicalVerdict technical,
    @Nullable ValidatedSignature signature,
    @Nullable Recognition recognition,
    Decision decision,
    Times times,
    String recognisingParty,
    String purpose,
    String engineVersion,
    List<ValidatedSignature> furtherSignatures) {
  private static final List<Layer> TELLING =
      List.of(
          Layer.INTAKE,
          Layer.SIGNATURE,
          Layer.RECOGNITION,
          Layer.SCHEMA,
          Layer.BUSINESS_RULES,
          Layer.AGREEMENT,
          Layer.CODE_LISTS);

  public ValidationReport {
    layers = List.copyOf(layers);
    furtherSignatures = List.copyOf(furtherSignatures);
  }

  /** What the document says about itself, if its type is known. */
  public Optional<DocumentFacts> facts() {
    return Optional.ofNullable(document);
  }

  /** The signature's validation, if it was run. */
  public Optional<ValidatedSignature> validatedSignature() {
    return Optional.ofNullable(signature);
  }

  /** The trust decision, if there was a proved signer to decide about. */
  public Optional<Recognition> recognised() {
    return Optional.ofNullable(recognition);
  }

  /** The result of one layer. */
  public LayerResult layer(Layer layer) {
    return layers.stream()
        .filter(result -> result.layer() == layer)
        .findFirst()
        .orElseGet(() -> LayerResult.skipped(layer, ReportWords.text("not-reached")));
  }

  /** The rules of the agreement that nothing decided; none of them is broken, and none holds. */
  public List<String> undecidedRules() {
    return layer(Layer.AGREEMENT).rules().stream()
        .filter(rule -> rule.outcome() == RuleOutcome.INDETERMINATE)
        .map(RuleResult::ruleId)
        .toList();
  }

  /**
   * Every finding of every layer, the most telling first: errors, what is undecided, then the rest;
   * and a broken seal before what is merely wrong inside.
   */
  public List<Finding> findings() {
    return layers.stream()
        .flatMap(result -> result.findings().stream())
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(finding -> TELLING.indexOf(finding.layer())))
        .toList();
  }
}
