// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.tile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.trust.log.MalformedLogException;

/**
 * The end of a tile's path: {@code x001/x234/067}, and {@code .p/8} where the tile is partial (C2SP
 * tlog-tiles, Merkle Tree). Each tile has one path only.
 */
final class TilePath {
  static final int FULL = 256;

  private static final Pattern END =
      Pattern.compile("((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  private TilePath() {}

  /** An index and a width that were read from a path. */
  record Position(long index, int width) {}

  static void check(long index, int width) {
    if (index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("No tile " + index + " of width " + width);
    }
  }

  static String write(long index, int width) {
    String path = String.format("%03d", index % 1000);
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path = String.format("x%03d/%s", rest % 1000, path);
    }
    return width == FULL ? path : path + ".p/" + width;
  }

  static Position read(String end) throws MalformedLogException {
    Matcher parts = END.matcher(end);
    if (parts.matches()) {
      long index = Long.parseLong(parts.group(1).replace("x", "").replace("/", ""));
      int width = parts.group(2) == null ? FULL : Integer.parseInt(parts.group(2));
      if (width <= FULL && write(index, width).equals(end)) {
        return new Position(index, width);
      }
    }
    throw new MalformedLogException("Not the path of a tile: " + end);
  }
}
