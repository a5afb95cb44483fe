// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An eb:Error that a partner has reported about a message (ebMS 3.0 Core 6.2).
 *
 * @param trusted whether the partner has signed it; if not, it is a diagnostic and changes nothing
 * @param severity {@code failure} or {@code warning}
 * @param signal the SOAP envelope as received
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of evidence; never compared
public record ReportedError(
    UUID message,
    Instant at,
    boolean trusted,
    String errorCode,
    String severity,
    @Nullable String shortDescription,
    @Nullable String detail,
    byte[] signal) {}
