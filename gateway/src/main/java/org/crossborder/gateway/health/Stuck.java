// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.time.Instant;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.State;

/**
 * Messages that have waited too long with one Party.
 *
 * @param count how many wait in this state; not each of them for so long
 * @param since when the oldest was stored
 * @param messageId of the oldest
 * @param why what was said at its last try, or what it waits for
 */
public record Stuck(
    String party,
    Lifecycle lifecycle,
    State state,
    long count,
    Instant since,
    String messageId,
    String why) {}
