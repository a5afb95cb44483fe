// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.TrustedList;

/** One thing that TS 119 612 asks of a list. */
interface ListRule {
  /** What is not as it should be at {@code now}. */
  Stream<ListFinding> evaluate(TrustedList list, Instant now);
}
