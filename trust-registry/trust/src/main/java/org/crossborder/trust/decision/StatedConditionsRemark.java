// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.List;
import org.crossborder.trust.arrangement.ClauseCondition.Kind;

/** Conditions in words, which no computer evaluates: said with the recognition they belong to. */
final class StatedConditionsRemark {
  List<Reason> remarks(Case asked, ClauseStanding standing) {
    return standing.grantingClause().stream()
        .flatMap(
            clause ->
                clause
                    .conditions(Kind.STATED)
                    .map(
                        words ->
                            new Reason(
                                    ReasonCode.STATED_CONDITION,
                                    "The %s is subject to this condition, which only people can judge: %s."
                                        .formatted(clause.name(), words))
                                .restingOn(asked.logIndex(clause.subject()))))
        .toList();
  }
}
