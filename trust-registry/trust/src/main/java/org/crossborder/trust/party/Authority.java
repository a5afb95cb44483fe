// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The body that speaks for a Party in the registry and supervises its trust services.
 *
 * @param name in English
 * @param streetAddress where mail goes to, or null
 * @param locality town of that address, or null
 * @param postalCode of that address, or null
 * @param email for questions about the Party's services, or null
 * @param website or null
 */
public record Authority(
    String name,
    @Nullable String streetAddress,
    @Nullable String locality,
    @Nullable String postalCode,
    @Nullable String email,
    @Nullable URI website) {}
