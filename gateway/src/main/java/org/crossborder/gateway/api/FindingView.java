// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
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
  static List<FindingView> of(List<StatusReason> reasons, List<Finding> findings) {
    List<FindingView> views = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR && finding.layer() != Layer.RECOGNITION) {
        views.add(of(finding));
      }
    }
    for (StatusReason reason : reasons) {
      if (findings.stream().noneMatch(finding -> finding.ruleId().equals(reason.code()))) {
        views.add(of(reason));
      }
    }
    for (Finding finding : findings) {
      if (finding.severity() == Severity.WARNING
          || finding.severity() == Severity.INFO
          || (finding.severity() == Severity.UNDECIDED && finding.layer() != Layer.RECOGNITION)) {
        views.add(of(finding));
      }
    }
    return views;
  }

  static List<FindingView> of(List<Finding> findings) {
    return of(List.of(), findings);
  }

  private static FindingView of(StatusReason reason) {
    return new FindingView(
        reason.code(),
        null,
        reason.rule(),
        reason.article(),
        Severity.ERROR.name(),
        reason.sentence(),
        null,
        null,
        null,
        null,
        null);
  }

  private static FindingView of(Finding finding) {
    Location at = finding.location();
    boolean seal = finding.layer() == Layer.SIGNATURE;
    return new FindingView(
        seal ? finding.agreementRule() : finding.ruleId(),
        seal ? finding.ruleId() : null,
        finding.agreementRule(),
        finding.clause(),
        finding.severity().name(),
        finding.message().in(Language.EN),
        stated(finding.field().in(Language.EN)),
        stated(finding.remedy().in(Language.EN)),
        at.isKnown() ? at.line() : null,
        at.isKnown() ? at.column() : null,
        stated(at.xpath()));
  }

  private static @Nullable String stated(String value) {
    return value.isEmpty() ? null : value;
  }
}
