// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is retained of an exchange (MLEC 10(1)(b), (c)); what is null, the record does not show.
 *
 * @param origin ISO code of the Party that it came from
 * @param destination ISO code of the Party that it went to
 * @param sentAt time of dispatch
 * @param receivedAt time of receipt
 * @param format in which the document was generated or sent, e.g. {@code application/xml}
 * @param sha256 of the document in that format, in hexadecimal
 */
public record RetainedRecord(
    @Nullable String origin,
    @Nullable String destination,
    @Nullable Instant sentAt,
    @Nullable Instant receivedAt,
    @Nullable String format,
    @Nullable String sha256) {}
