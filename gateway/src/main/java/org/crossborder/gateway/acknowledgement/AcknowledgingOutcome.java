// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import org.crossborder.gateway.store.StoredAcknowledgement;

/** What became of an acknowledgement that the national side has given. */
public sealed interface AcknowledgingOutcome {
  /** On disk, sealed, and promised to the other side. */
  record Acknowledged(StoredAcknowledgement acknowledgement) implements AcknowledgingOutcome {}

  /** The same was said before; nothing is sent a second time. */
  record Repeated(StoredAcknowledgement acknowledgement) implements AcknowledgingOutcome {}

  /** The document is not in a state in which this can be said. */
  record NotAllowed(String why) implements AcknowledgingOutcome {}

  /** No document has this id. */
  record UnknownDocument() implements AcknowledgingOutcome {}

  /** The reasons are missing, out of place, or none that the Agreement permits (rule X07). */
  record ReasonNotPermitted(String why) implements AcknowledgingOutcome {}
}
