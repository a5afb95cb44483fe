// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left to say of a message whose content was removed.
 *
 * @param from what its period was counted from
 * @param until what that came to
 * @param party whose period it was; null if that Party had none of its own
 * @param legalReference where the period is prescribed
 * @param reportSha256 of the validation report, if there was one
 * @param recognition what that said of recognition, as JSON; null if it said nothing
 * @param packageFile where its evidence package was put before, or null
 */
public record PurgedDocument(
    UUID message,
    Instant purgedAt,
    Instant from,
    Instant until,
    Period period,
    @Nullable String party,
    String legalReference,
    @Nullable String reportSha256,
    @Nullable String recognition,
    @Nullable String packageFile) {}
