// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the suite waits for a gateway that sends.
 *
 * @param first for the first attempt, from when it was asked for
 * @param retry for the next attempt; also how long quiet must last until nothing more will come
 * @param expiry after this the gateway gives up a message; null: not said, and not waited for
 * @param silence after this the gateway no longer waits for an answer; null: not said
 */
public record Times(
    Duration first, Duration retry, @Nullable Duration expiry, @Nullable Duration silence) {}
