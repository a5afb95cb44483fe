// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;

/** A clause in the direction asked for, with the arrangement it stands in. */
record DirectedClause(Arrangement arrangement, Clause clause) {
  String subject() {
    return "clause:" + clause.id();
  }

  String name() {
    return "clause " + clause.id() + " of '" + arrangement.title() + "'";
  }
}
