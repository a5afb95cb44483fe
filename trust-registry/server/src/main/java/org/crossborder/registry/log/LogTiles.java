// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.util.List;
import java.util.Optional;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.tile.EntryBundle;
import org.crossborder.trust.log.tile.EntryBundleId;
import org.crossborder.trust.log.tile.Tile;
import org.crossborder.trust.log.tile.TileId;

/** Cuts tiles and entry bundles out of the log (C2SP tlog-tiles); a tile never changes. */
record LogTiles(RegistryLog log) {
  private static final String ENTRIES = "tile/entries/";
  private static final int HEIGHT = 8;
  private static final int FULL = 256;
  private static final int HIGHEST_LEVEL = 6;

  /**
   * The bytes at a path.
   *
   * @param treeSize what a checkpoint vouches for; beyond it there is nothing
   * @throws MalformedLogException if the path is none
   */
  Optional<byte[]> read(String path, long treeSize) throws MalformedLogException {
    if (path.startsWith(ENTRIES)) {
      EntryBundleId id = EntryBundleId.parse(path);
      return within(id.tile(), treeSize) ? Optional.of(bundle(id)) : Optional.empty();
    }
    TileId id = TileId.parse(path);
    return within(id, treeSize)
        ? Optional.of(Tile.of(id, log.nodes()).toBytes())
        : Optional.empty();
  }

  private byte[] bundle(EntryBundleId id) {
    long from = id.index() * FULL;
    List<LogEntry> entries =
        log.entries(from, from + id.width()).stream().map(StoredEntry::entry).toList();
    return new EntryBundle(id, entries).toBytes();
  }

  private static boolean within(TileId id, long treeSize) {
    if (id.level() > HIGHEST_LEVEL) {
      return false;
    }
    long hashes = treeSize >> (HEIGHT * id.level());
    return id.index() <= hashes / FULL && id.index() * FULL + id.width() <= hashes;
  }
}
