// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.outbox;

import java.util.UUID;

/** Makes ids in RFC 2822 msg-id form without angle brackets: a random UUID and a host. */
@FunctionalInterface
public interface MessageIds {
  String next();

  /** Ids that end in this host. */
  static MessageIds at(String host) {
    return () -> UUID.randomUUID() + "@" + host;
  }
}
