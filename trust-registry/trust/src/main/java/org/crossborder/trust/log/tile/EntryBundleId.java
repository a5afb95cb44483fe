// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.tile;

import java.util.List;
import org.crossborder.trust.log.MalformedLogException;

/** Which entries a bundle holds: those under the tile of level 0 with this index and width. */
public record EntryBundleId(long index, int width) {
  private static final String PREFIX = "tile/entries/";

  public EntryBundleId {
    TilePath.check(index, width);
  }

  /** Reads a path such as {@code tile/entries/x001/067.p/8}. */
  public static EntryBundleId parse(String path) throws MalformedLogException {
    if (!path.startsWith(PREFIX)) {
      throw new MalformedLogException("Not the path of an entry bundle: " + path);
    }
    TilePath.Position end = TilePath.read(path.substring(PREFIX.length()));
    return new EntryBundleId(end.index(), end.width());
  }

  /** The path below the log's prefix. */
  public String path() {
    return PREFIX + TilePath.write(index, width);
  }

  /** The bundles that a log has at size {@code to} and had not at size {@code from}. */
  public static List<EntryBundleId> added(long from, long to) {
    return TileId.added(from, to).stream()
        .filter(tile -> tile.level() == 0)
        .map(tile -> new EntryBundleId(tile.index(), tile.width()))
        .toList();
  }

  /** The tile that holds the leaf hashes of these entries. */
  public TileId tile() {
    return new TileId(0, index, width);
  }
}
