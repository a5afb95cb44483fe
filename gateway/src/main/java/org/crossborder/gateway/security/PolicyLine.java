// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of an {@link AlgorithmPolicy}.
 *
 * @param name by which refusals name it
 * @param algorithm URI
 * @param key RSA, EC, Ed25519 or X25519; empty if the algorithm takes no such key
 * @param leastBits of the key; 0 for any
 * @param lastDay on which it is accepted (UTC); null if no end is known
 * @param why for the reader
 */
public record PolicyLine(
    String name,
    Use use,
    String algorithm,
    String key,
    int leastBits,
    @Nullable LocalDate lastDay,
    String why) {
  /** What an algorithm is used for. */
  public enum Use {
    SIGNATURE,
    DIGEST,
    KEY,
    CONTENT
  }

  private static final int COLUMNS = 7;
  private static final String NONE = "-";

  static PolicyLine parse(String line, int number) {
    String[] columns = line.split("\\|", -1);
    if (columns.length != COLUMNS) {
      throw unreadable(number, "it has " + columns.length + " columns instead of 7", null);
    }
    try {
      String day = columns[5].strip();
      return new PolicyLine(
          columns[0].strip(),
          Use.valueOf(columns[1].strip().toUpperCase(Locale.ROOT)),
          columns[2].strip(),
          columns[3].strip().replace(NONE, ""),
          Integer.parseInt(columns[4].strip().replace(NONE, "0")),
          day.equals(NONE) ? null : LocalDate.parse(day),
          columns[6].strip());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unreadable(number, e.getMessage(), e);
    }
  }

  boolean isAbout(Use asked, String uri, String kind) {
    return use == asked && algorithm.equals(uri) && key.equals(kind);
  }

  private static IllegalArgumentException unreadable(
      int number, @Nullable String why, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "Line " + number + " of the algorithm policy cannot be read: " + why, cause);
  }
}
