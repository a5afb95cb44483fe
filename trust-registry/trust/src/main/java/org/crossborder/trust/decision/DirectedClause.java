// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.ClauseCondition;

/** A clause in the direction asked for, with the arrangement it stands in. */
record DirectedClause(Arrangement arrangement, Clause clause) {
  /** What the clause's conditions of a kind say. */
  Stream<String> conditions(ClauseCondition.Kind kind) {
    return clause.conditions().stream()
        .filter(condition -> condition.kind() == kind)
        .map(ClauseCondition::value);
  }

  String subject() {
    return "clause:" + clause.id();
  }

  String name() {
    return "clause " + clause.id() + " of '" + arrangement.title() + "'";
  }
}
