// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a submitted document.
 *
 * @param rule reason code, rule id, or {@code D05} for whatever is wrong with a seal
 * @param check the validator's own check of the seal, e.g. {@code SG-12}
 * @param catalogueRule rule of the catalogue that it rests on, e.g. {@code A02}
 * @param article of the Framework Agreement, or clause of the standard
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
    String rule,
    @Nullable String check,
    String catalogueRule,
    String article,
    String severity,
    String message,
    @Nullable String field,
    @Nullable String remedy,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable String xpath) {

  /** The reasons against a document first, then what was merely noticed. */
  static List<FindingView> of(
      List<StatusReason> reasons, List<Finding> findings, Language language) {
    List<FindingView> views = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR && finding.layer() != Layer.RECOGNITION) {
        views.add(of(finding, language));
      }
    }
    for (StatusReason reason : reasons) {
      if (findings.stream().noneMatch(finding -> finding.ruleId().equals(reason.code()))) {
        views.add(of(reason, cause(reason, findings), language));
      }
    }
    for (Finding finding : findings) {
      if (finding.severity() == Severity.WARNING
          || finding.severity() == Severity.INFO
          || (finding.severity() == Severity.UNDECIDED && finding.layer() != Layer.RECOGNITION)) {
        views.add(of(finding, language));
      }
    }
    return views;
  }

  static List<FindingView> of(List<Finding> findings, Language language) {
    return of(List.of(), findings, language);
  }

  /** The finding that says the same in every language, and what to do. */
  private static Optional<Finding> cause(StatusReason reason, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.message().in(Language.EN).equals(reason.sentence()))
        .findFirst();
  }

  private static FindingView of(StatusReason reason, Optional<Finding> cause, Language language) {
    return new FindingView(
        reason.code(),
        null,
        reason.rule(),
        reason.article(),
        Severity.ERROR.name(),
        cause.map(finding -> finding.message().in(language)).orElse(reason.sentence()),
        cause.map(finding -> stated(finding.field().in(language))).orElse(null),
        cause.map(finding -> stated(finding.remedy().in(language))).orElse(null),
        null,
        null,
        null);
  }

  private static FindingView of(Finding finding, Language language) {
    Location at = finding.location();
    boolean seal = finding.layer() == Layer.SIGNATURE;
    return new FindingView(
        seal ? finding.agreementRule() : finding.ruleId(),
        seal ? finding.ruleId() : null,
        finding.agreementRule(),
        finding.clause(),
        finding.severity().name(),
        finding.message().in(language),
        stated(finding.field().in(language)),
        stated(finding.remedy().in(language)),
        at.isKnown() ? at.line() : null,
        at.isKnown() ? at.column() : null,
        stated(at.xpath()));
  }

  private static @Nullable String stated(String value) {
    return value.isEmpty() ? null : value;
  }
}
