// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.ClauseCondition;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/**
 * A06: no clause demands paper or refuses what is electronic (Articles 8(3), 5(a) and 5(b)).
 *
 * <p>Read from the words of stated conditions, in English: this finds what is written plainly, and
 * does not replace the lawyer who reads the arrangement.
 */
final class NoPaperDemanded implements Rule<ArrangementCase> {
  private static final Pattern PAPER =
      Pattern.compile("\\b(paper|hard cop(y|ies)|printed|ink|handwritten|manual signatures?)\\b");
  private static final Pattern NOT_DEMANDED =
      Pattern.compile(
          "\\b(no|without|instead of)\\b.{0,20}\\b(paper|hard cop|printed|ink|handwritten|manual)"
              + "|\\b(not|never)( be)? (required|demanded|asked|needed)\\b");
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\belectronic\\b.{0,60}\\b(not (be )?(accepted|recognised|admissible|valid)|refused)\\b");

  @Override
  public String id() {
    return "A06";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    List<Remark> contradictions =
        subject.clauses().stream()
            .flatMap(
                clause ->
                    clause.conditions().stream()
                        .filter(NoPaperDemanded::contradicts)
                        .map(condition -> contradiction(clause, condition)))
            .toList();
    return Judgement.failedBy(
        contradictions, subject.subject(), "No condition speaks of paper or against electronics.");
  }

  private static boolean contradicts(ClauseCondition condition) {
    if (condition.kind() != ClauseCondition.Kind.STATED) {
      return false;
    }
    String words = condition.value().toLowerCase(Locale.ROOT);
    boolean paper = PAPER.matcher(words).find() && !NOT_DEMANDED.matcher(words).find();
    return paper || REFUSED.matcher(words).find();
  }

  private static Remark contradiction(Clause clause, ClauseCondition condition) {
    return ArrangementCase.remark(clause, "has the condition: " + condition.value());
  }
}
