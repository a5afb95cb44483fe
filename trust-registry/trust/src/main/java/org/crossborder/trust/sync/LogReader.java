// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.Prover;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.log.tile.EntryBundle;
import org.crossborder.trust.log.tile.EntryBundleId;
import org.crossborder.trust.log.tile.Tile;
import org.crossborder.trust.log.tile.TileId;
import org.crossborder.trust.log.tile.TiledNodes;
import org.crossborder.trust.snapshot.Refusal.Kind;
import org.crossborder.trust.snapshot.RefusedException;

/**
 * Fetches checkpoint, entry bundles and tiles (C2SP tlog-tiles). What comes is not believed yet.
 */
record LogReader(RegistryHttp registry) {
  private static final int LARGEST_BUNDLE = 256 * (2 + LogEntry.MAXIMUM_BYTES);
  private static final int LARGEST_TILE = 256 * 32;

  byte[] checkpoint() throws IOException {
    return registry.get("/checkpoint", SignedNote.MAXIMUM_BYTES);
  }

  /** The entries {@code [from, to)}. */
  List<LogEntry> entries(long from, long to) throws IOException, RefusedException {
    List<LogEntry> entries = new ArrayList<>();
    for (EntryBundleId id : EntryBundleId.added(from, to)) {
      EntryBundle bundle = bundle(id);
      long first = id.index() * 256;
      entries.addAll(bundle.entries().subList((int) Math.max(0, from - first), id.width()));
    }
    return entries;
  }

  private EntryBundle bundle(EntryBundleId id) throws IOException, RefusedException {
    byte[] bytes = registry.get("/" + id.path(), LARGEST_BUNDLE);
    try {
      return EntryBundle.parse(id, bytes);
    } catch (MalformedLogException e) {
      throw new RefusedException(
          Kind.MALFORMED, "The log's entries cannot be read: " + e.getMessage());
    }
  }

  /** Computes over the tiles of a tree of this size; throws {@link UncheckedIOException}. */
  Prover tiles(long treeSize) {
    Map<TileId, Tile> fetched = new HashMap<>();
    return new Prover(new TiledNodes(treeSize, id -> fetched.computeIfAbsent(id, this::tile)));
  }

  private Tile tile(TileId id) {
    try {
      return Tile.parse(id, registry.get("/" + id.path(), LARGEST_TILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedLogException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    }
  }
}
