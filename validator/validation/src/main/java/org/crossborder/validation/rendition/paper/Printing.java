// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition.paper;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.crossborder.validation.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a rendition is printed.
 *
 * @param language of headings, labels and notes
 * @param address of the page that verifies, for the QR code; null if there is none
 * @param at when, to the second
 */
public record Printing(Language language, @Nullable URI address, Instant at) {
  public Printing {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }
}
