// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.trust.log.MalformedLogException;

/**
 * Which hashes a tile holds (C2SP tlog-tiles, Merkle Tree): {@code width} consecutive hashes, each
 * over 256^{@code level} entries, 256 of them where the tile is full.
 */
public record TileId(int level, long index, int width) {
  /** Heights of the tree that one tile spans. */
  static final int HEIGHT = 8;

  private static final int HIGHEST_LEVEL = 63;
  private static final Pattern PATH = Pattern.compile("tile/(0|[1-9][0-9]?)/(.+)");

  public TileId {
    if (level < 0 || level > HIGHEST_LEVEL) {
      throw new IllegalArgumentException("No tiles at level " + level);
    }
    TilePath.check(index, width);
  }

  /** Reads a path such as {@code tile/0/x001/067.p/8}. */
  public static TileId parse(String path) throws MalformedLogException {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches() || Integer.parseInt(parts.group(1)) > HIGHEST_LEVEL) {
      throw new MalformedLogException("Not the path of a tile: " + path);
    }
    TilePath.Position end = TilePath.read(parts.group(2));
    return new TileId(Integer.parseInt(parts.group(1)), end.index(), end.width());
  }

  /** The path below the log's prefix. */
  public String path() {
    return "tile/" + level + "/" + TilePath.write(index, width);
  }

  /** All tiles of a log of this size. */
  public static List<TileId> of(long treeSize) {
    return added(0, treeSize);
  }

  /** The tiles that a log has at size {@code to} and had not at size {@code from}. */
  public static List<TileId> added(long from, long to) {
    List<TileId> tiles = new ArrayList<>();
    for (int level = 0; to >> (HEIGHT * level) > 0 && HEIGHT * level < Long.SIZE; level++) {
      long before = from >> (HEIGHT * level);
      long after = to >> (HEIGHT * level);
      for (long index = before / TilePath.FULL; index < after / TilePath.FULL; index++) {
        tiles.add(new TileId(level, index, TilePath.FULL));
      }
      int rest = (int) (after % TilePath.FULL);
      if (rest > 0 && after > before) {
        tiles.add(new TileId(level, after / TilePath.FULL, rest));
      }
    }
    return tiles;
  }
}
