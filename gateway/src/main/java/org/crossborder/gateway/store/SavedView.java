// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search that a person keeps under a name.
 *
 * @param owner name of the person
 * @param sharedRole name of the role whose members see it too, or null
 * @param address of the page, from its path on
 */
public record SavedView(
    UUID id,
    String owner,
    @Nullable String sharedRole,
    String name,
    String address,
    Instant createdAt) {}
