// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Names a participant, a document type or a process (BDXR SMP 1.0, 2.4.1). */
public record Identifier(String scheme, String value) {

  /**
   * Reads one as it is written in addresses.
   *
   * @param text {@code scheme::value}
   * @throws IllegalArgumentException if it is not of this form
   */
  public static Identifier parse(String text) {
    int colons = text.indexOf("::");
    if (colons < 0 || colons + 2 == text.length()) {
      throw new IllegalArgumentException("'" + text + "' is not of the form scheme::value");
    }
    return new Identifier(text.substring(0, colons), text.substring(colons + 2));
  }

  /** As one segment of a path. */
  String inPath() {
    return URLEncoder.encode(toString(), UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return scheme + "::" + value;
  }
}
