// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import org.crossborder.trust.arrangement.Clause;

/**
 * A clause and the arrangement it stands in.
 *
 * @param withdrawn whether it was ended before it began: it never applies, its id stays taken
 */
record PlacedClause(String arrangement, Clause clause, boolean withdrawn) {}
