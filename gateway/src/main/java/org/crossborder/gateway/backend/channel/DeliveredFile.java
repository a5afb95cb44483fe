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

  private static final String OF_XML = "application/xml";

  private DeliveredFile() {}

  /** The media type of a file that is put into a folder, by its extension. */
  public static String mimeType(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml")
        ? OF_XML
        : EXTENSIONS.entrySet().stream()
            .filter(entry -> lower.endsWith(entry.getValue()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("application/octet-stream");
  }

  /** {@code document.xml}, {@code annex-1.pdf} and so on. */
  public static String name(DeliveredPart part, int position) {
    String mimeType = part.info().mimeType().split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    String stem = position == 0 ? "document" : "annex-" + position;
    return stem + EXTENSIONS.getOrDefault(mimeType, OTHER);
  }
}
