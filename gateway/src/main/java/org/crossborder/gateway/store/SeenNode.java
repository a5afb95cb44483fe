// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A process that works on the database, or did. Times are the database's.
 *
 * @param name of this one run
 * @param host where it runs
 * @param version of its software
 * @param seenAt its last sign of life
 * @param ending how it ended, or null while it is there
 * @param endedAt when, or null
 */
public record SeenNode(
    String name,
    String host,
    String version,
    Instant startedAt,
    Instant seenAt,
    @Nullable Ending ending,
    @Nullable Instant endedAt) {

  /** How a node ended. */
  public enum Ending {
    /** It said so itself, and gave back what it had taken. */
    STOPPED,
    /** Another found it silent, and released what it had taken. */
    LOST
  }
}
