// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.List;

/** Whether a decision can be made at all from the data at hand. */
interface DataStep {
  List<Reason> reasons(Case asked);
}
