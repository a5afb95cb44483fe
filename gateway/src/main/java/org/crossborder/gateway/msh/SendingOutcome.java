// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.time.Instant;
import org.crossborder.gateway.ebms.EbmsError;
import org.jspecify.annotations.Nullable;

/** How an attempt to send ended. */
public sealed interface SendingOutcome {
  /**
   * The partner's non-repudiation receipt arrived, and every reference and the signature fit.
   *
   * @param receipt the SOAP envelope of the receipt, as received
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes of evidence; never compared, never changed
  record Receipted(byte[] receipt, Instant at) implements SendingOutcome {}

  /**
   * It may work later: the network, a proxy, or a partner that could not finish.
   *
   * @param signalled what the partner signalled, if it did
   */
  record Retryable(EbmsError error, @Nullable SignalledErrors signalled) implements SendingOutcome {
    public Retryable(EbmsError error) {
      this(error, null);
    }
  }

  /**
   * Sending the same message again cannot help.
   *
   * @param signalled what the partner signalled, if it did
   */
  record Final(EbmsError error, @Nullable SignalledErrors signalled) implements SendingOutcome {
    public Final(EbmsError error) {
      this(error, null);
    }
  }
}
