// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.Min;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people find out whether a document, or a paper, is genuine.
 *
 * @param address where the page that verifies is reached from outside, such as {@code
 *     https://verify.customs.example/verify}; the QR code of a rendition leads there. Without it a
 *     QR code can still be read on such a page, but leads nowhere by itself
 * @param open whether anybody may verify, or only who has logged in. If so, whoever has a document
 *     or a paper learns how far it got here, and strangers cost this node the work
 * @param perSecond how many documents a second one network address may have verified for ever
 * @param burst how many at once after a pause
 * @param concurrent how many are verified at once on this node; one more is told to wait (429).
 *     Each may take sixteen times {@code limits.document} of memory for a moment
 */
public record VerificationProperties(
    @Nullable URI address,
    @DefaultValue("false") boolean open,
    @DefaultValue("1") @Min(1) int perSecond,
    @DefaultValue("20") @Min(1) int burst,
    @DefaultValue("2") @Min(1) int concurrent) {}
