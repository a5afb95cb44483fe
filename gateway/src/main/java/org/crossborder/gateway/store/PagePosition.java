// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.UUID;

/** The last document of a page; the next page begins behind it, whatever has come since. */
public record PagePosition(Instant createdAt, UUID id) {
  /** Behind this message. */
  public static PagePosition of(StoredMessage last) {
    return new PagePosition(last.createdAt(), last.id());
  }
}
