// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import java.util.Locale;
import java.util.Map;
import org.crossborder.gateway.backend.DeliveredPart;

/** How the payloads of a delivery are called; nothing that a sender chose is in the name. */
public final class DeliveredFile {
  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "application/xml", ".xml",
          "text/xml", ".xml",
          "application/pdf", ".pdf",
          "application/json", ".json",
          "application/vnd.etsi.asic-e+zip", ".asice",
          "image/png", ".png",
          "image/jpeg", ".jpg",
          "image/tiff", ".tif",
          "text/plain", ".txt",
          "text/csv", ".csv");
  private static final String OTHER = ".bin";

  private DeliveredFile() {}

  /** {@code document.xml}, {@code annex-1.pdf} and so on. */
  public static String name(DeliveredPart part, int position) {
    String mimeType = part.info().mimeType().split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    String stem = position == 0 ? "document" : "annex-" + position;
    return stem + EXTENSIONS.getOrDefault(mimeType, OTHER);
  }
}
