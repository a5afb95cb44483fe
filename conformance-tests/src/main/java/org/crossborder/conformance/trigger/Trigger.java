// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trigger;

import java.io.IOException;

/** Makes the gateway under test send one document to the suite. */
@FunctionalInterface
public interface Trigger {
  /**
   * Has one document sent, or asks for it; it does not wait for the message.
   *
   * @throws IOException if nobody could be asked, or the answer was no
   */
  Submission send(Turn turn) throws IOException;
}
