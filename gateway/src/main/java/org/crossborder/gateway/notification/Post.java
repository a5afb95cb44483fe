// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.notification;

import java.io.IOException;
import org.crossborder.gateway.store.Notification;
import org.crossborder.gateway.store.NotificationChoice;

/** Brings a notification to a person. */
@FunctionalInterface
public interface Post {
  /**
   * Brings it.
   *
   * @throws IOException if it was not taken; it is tried again
   */
  void send(NotificationChoice to, Notification what) throws IOException;
}
