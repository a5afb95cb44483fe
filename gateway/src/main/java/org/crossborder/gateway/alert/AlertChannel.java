// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

import java.io.IOException;

/** A way to tell a person. */
@FunctionalInterface
public interface AlertChannel {
  /**
   * Tells it.
   *
   * @throws IOException if it was not taken; it is told again later
   */
  void tell(Alert alert) throws IOException;
}
