// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a person sees it.
 *
 * @param when in words
 * @param what kind of event, in words
 * @param number of the document, or null
 * @param party on the other side, in words
 */
public record LiveLine(
    String id,
    Instant at,
    String when,
    UUID document,
    @Nullable String number,
    String party,
    String kind,
    String what,
    String detail) {}
