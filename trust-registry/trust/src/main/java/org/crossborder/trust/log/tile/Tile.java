// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.tile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.NodeId;
import org.crossborder.trust.log.Nodes;

/** Consecutive hashes of one level of the tree, as they are served (C2SP tlog-tiles). */
public record Tile(TileId id, List<Hash> hashes) {
  public Tile {
    hashes = List.copyOf(hashes);
    if (hashes.size() != id.width()) {
      throw new IllegalArgumentException(hashes.size() + " hashes in a tile of " + id.width());
    }
  }

  /** The tile of a log that has at least these hashes. */
  public static Tile of(TileId id, Nodes nodes) {
    List<Hash> hashes = new ArrayList<>();
    for (int i = 0; i < id.width(); i++) {
      long index = id.index() * TilePath.FULL + i;
      hashes.add(nodes.at(new NodeId(id.level() * TileId.HEIGHT, index)));
    }
    return new Tile(id, hashes);
  }

  /**
   * Reads the bytes of a tile. They prove nothing before a tree head has been reached from them.
   */
  public static Tile parse(TileId id, byte[] bytes) throws MalformedLogException {
    if (bytes.length != id.width() * Hash.LENGTH) {
      throw new MalformedLogException(bytes.length + " bytes in the tile " + id.path());
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    List<Hash> hashes = new ArrayList<>();
    while (rest.hasRemaining()) {
      byte[] hash = new byte[Hash.LENGTH];
      rest.get(hash);
      hashes.add(Hash.of(hash));
    }
    return new Tile(id, hashes);
  }

  /** The bytes as they are served. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.LENGTH);
    hashes.forEach(hash -> bytes.put(hash.toBytes()));
    return bytes.array();
  }
}
