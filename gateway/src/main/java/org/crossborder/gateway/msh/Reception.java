// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.Optional;
import org.crossborder.gateway.ebms.ErrorCode;

/** What became of a message that was handed over. */
public sealed interface Reception {
  /** New, and durably stored. */
  record Stored() implements Reception {}

  /**
   * Stored before: it is not delivered again, and earns the same receipt.
   *
   * @param receipt the receipt's bytes; empty if the gateway was stopped before it was signed
   */
  record Duplicate(Optional<byte[]> receipt) implements Reception {}

  /**
   * Its MessageId is that of a message of another Party, and a MessageId is globally unique (ebMS
   * 3.0 Core 5.2.2.1): nothing is stored, and sending it again cannot help.
   */
  record ForeignMessageId() implements Reception {}

  /** What it says contradicts what is known here already: nothing is stored of it. */
  record Refused(ErrorCode code, String errorDetail) implements Reception {}
}
