// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which documents a list shows; null is any. */
public record MessageFilter(
    @Nullable Direction direction, @Nullable State state, @Nullable Instant since, int limit) {}
