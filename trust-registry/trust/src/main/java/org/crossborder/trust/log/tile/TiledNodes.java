// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.tile;

import java.util.List;
import java.util.function.Function;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.MerkleTree;
import org.crossborder.trust.log.NodeId;
import org.crossborder.trust.log.Nodes;

/**
 * The hashes of a log of a certain size, taken from its tiles. What is built from them is as good
 * as the tiles; the verifier finds out.
 *
 * @param tiles reads a tile; may keep it, since a tile never changes
 */
public record TiledNodes(long treeSize, Function<TileId, Tile> tiles) implements Nodes {
  @Override
  public Hash at(NodeId node) {
    int level = node.level() / TileId.HEIGHT;
    int above = node.level() % TileId.HEIGHT;
    long first = node.index() << above;
    int from = (int) (first % TilePath.FULL);
    List<Hash> hashes = tiles.apply(tile(level, first / TilePath.FULL)).hashes();
    return MerkleTree.of(hashes.subList(from, from + (1 << above))).head().root();
  }

  private TileId tile(int level, long index) {
    long available = (treeSize >> (level * TileId.HEIGHT)) - index * TilePath.FULL;
    return new TileId(level, index, (int) Math.min(TilePath.FULL, available));
  }
}
