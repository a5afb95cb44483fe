// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Stranger;

/** What a mutant does to each message that it writes. */
@FunctionalInterface
interface Defect {
  /** None: the mutant goes wrong elsewhere. */
  Defect NONE = (message, pmode, stranger) -> message;

  Outgoing in(Outgoing good, PMode pmode, Stranger stranger);
}
