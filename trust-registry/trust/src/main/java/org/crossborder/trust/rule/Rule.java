// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.rule;

/**
 * One rule of the catalogue; its article, severity and text are in {@link Catalogue}.
 *
 * @param <S> what it judges
 */
public interface Rule<S> {
  /** The rule's id, e.g. {@code A04}. */
  String id();

  /** Judges; the same subject always gets the same judgement. */
  Judgement judge(S subject);

  /** This rule's judgement with what the catalogue says about the rule. */
  default RuleResult evaluate(S subject) {
    Judgement judgement = judge(subject);
    return new RuleResult(Catalogue.rule(id()), judgement.outcome(), judgement.remarks());
  }
}
