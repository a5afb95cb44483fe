// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * An XML document of a size, which gzip makes about a quarter of, as it does of trade documents.
 */
public final class SampleDocument {
  private SampleDocument() {}

  /** The same for each size. */
  public static byte[] ofBytes(int size) {
    Random random = new Random(size);
    StringBuilder text = new StringBuilder("<document>");
    while (text.length() < size - 120) {
      text.append("<item><quantity unitCode=\"KGM\">")
          .append(random.nextInt(100_000))
          .append("</quantity><code>")
          .append(random.nextInt(1_000_000))
          .append("</code></item>");
    }
    while (text.length() < size - "</document>".length()) {
      text.append(' ');
    }
    return text.append("</document>").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
