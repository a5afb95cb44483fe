// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Payloads as large as asked for: XML lines that gzip makes about a quarter of, as it does of trade
 * documents. Each is another.
 */
final class Documents {
  private static final String BEGIN = "<conformance xmlns=\"urn:crossborder:conformance\">";
  private static final String END = "</conformance>";

  private final int size;
  private final long seed;

  Documents(int size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  /** The document of this number; smaller sizes than its frame needs are made larger. */
  byte[] document(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    StringBuilder text = new StringBuilder(size + 128).append(BEGIN);
    text.append("<number>").append(seed).append('-').append(number).append("</number>");
    int room = size - END.length();
    for (String line = line(random); text.length() + line.length() <= room; line = line(random)) {
      text.append(line);
    }
    while (text.length() < room) {
      text.append(' ');
    }
    return text.append(END).toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String line(Random random) {
    return "<item><quantity unitCode=\"KGM\">%d</quantity><code>%06d.%02d</code></item>"
        .formatted(random.nextInt(100_000), random.nextInt(1_000_000), random.nextInt(100));
  }
}
