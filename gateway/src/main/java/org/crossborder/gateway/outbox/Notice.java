// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.outbox;

import java.util.List;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.store.StoredMessage;

/**
 * What the producer of a message is notified of (ebMS 3.0 Core 2.1.1, Notify; appendix D.3.4,
 * NotifyProducer). The history holds the same; a notice that is lost loses nothing.
 */
public sealed interface Notice {
  /** The message as it is now. */
  StoredMessage message();

  /** Its receipt has been checked. */
  record Receipted(StoredMessage message) implements Notice {}

  /** It has been given up. */
  record Failed(StoredMessage message, EbmsError error) implements Notice {}

  /**
   * The partner has reported errors with it.
   *
   * @param trusted whether the partner has signed them
   */
  record Reported(StoredMessage message, List<EbmsError> errors, boolean trusted)
      implements Notice {
    public Reported {
      errors = List.copyOf(errors);
    }
  }
}
