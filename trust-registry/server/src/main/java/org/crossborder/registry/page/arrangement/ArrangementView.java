// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.arrangement;

import java.util.List;
import org.crossborder.registry.page.ArrangementLine;
import org.crossborder.registry.page.Promise;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.drawing.Timeline;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.rule.ArrangementCase;
import org.crossborder.trust.arrangement.rule.ArrangementRules;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.rule.RuleResult;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement with its clauses.
 *
 * @param rules what rules A01 to A13 say of it now
 */
record ArrangementView(
    ArrangementLine line,
    String normativeSource,
    List<Party> parties,
    List<ArrangementStatusPeriod> history,
    @Nullable Timeline timeline,
    List<ClauseView> clauses,
    Arrangement arrangement,
    List<RuleResult> rules) {
  static ArrangementView of(Arrangement arrangement, Reading reading) {
    return new ArrangementView(
        ArrangementLine.of(arrangement, reading),
        arrangement.normativeSource(),
        arrangement.parties().stream()
            .flatMap(code -> reading.snapshot().party(code).stream())
            .toList(),
        arrangement.statusHistory().stream()
            .sorted((a, b) -> b.period().from().compareTo(a.period().from()))
            .toList(),
        timeline(arrangement, reading),
        arrangement.clauses().stream()
            .map(clause -> ClauseView.of(new Promise(arrangement, clause), reading))
            .toList(),
        arrangement,
        ArrangementRules.evaluate(
            new ArrangementCase(
                arrangement,
                reading.snapshot().parties(),
                reading.snapshot().levelMappings(),
                null,
                reading.now())));
  }

  private static @Nullable Timeline timeline(Arrangement arrangement, Reading reading) {
    List<Timeline.Span> spans =
        arrangement.statusHistory().stream()
            .map(p -> new Timeline.Span("arrangement." + p.status(), p.period()))
            .toList();
    return spans.isEmpty() ? null : Timeline.of(spans, reading.now());
  }
}
