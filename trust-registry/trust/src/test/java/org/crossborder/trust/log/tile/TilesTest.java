// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.MerkleHashing;
import org.crossborder.trust.log.MerkleTree;
import org.crossborder.trust.log.Prover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** The examples of C2SP tlog-tiles, and proofs from tiles against proofs from the tree itself. */
class TilesTest {
  private static final int SIZE = 70_000;
  private static final MerkleTree TREE =
      MerkleTree.of(
          IntStream.range(0, SIZE)
              .mapToObj(i -> MerkleHashing.leaf(ByteBuffer.allocate(4).putInt(i).array()))
              .toList());

  @ParameterizedTest
  @CsvSource({
    "0, 1234067, 256, tile/0/x001/x234/067",
    "0, 0, 256, tile/0/000",
    "0, 999, 1, tile/0/999.p/1",
    "0, 1000, 255, tile/0/x001/000.p/255",
    "63, 7, 112, tile/63/007.p/112"
  })
  void pathsAreAsInTheSpecification(int level, long index, int width, String path)
      throws Exception {
    TileId id = new TileId(level, index, width);

    assertThat(id.path()).isEqualTo(path);
    assertThat(TileId.parse(path)).isEqualTo(id);
    assertThat(EntryBundleId.parse("tile/entries/" + path.split("/", 3)[2]))
        .isEqualTo(new EntryBundleId(index, width));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile/0/",
        "tile/0/1",
        "tile/00/001",
        "tile/64/001",
        "tile/-1/001",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/x001",
        "tile/0/x001/x001/x001/x001/x001/x001/x001/x001",
        "tile/0/001.p/0",
        "tile/0/001.p/256",
        "tile/0/001.p/01",
        "tile/0/001.p/",
        "tile/0/001/",
        "tile/0/../../etc/passwd",
        "tile/0/٠٠١"
      })
  void refusesAnyOtherPath(String path) {
    assertThatExceptionOfType(MalformedLogException.class).isThrownBy(() -> TileId.parse(path));
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> EntryBundleId.parse(path.replace("tile/0/", "tile/entries/")));
  }

  @Test
  void aLogOf70000EntriesHasTheTilesOfTheSpecification() {
    Map<Integer, List<TileId>> levels =
        TileId.of(SIZE).stream().collect(Collectors.groupingBy(TileId::level));

    assertThat(levels.keySet()).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(levels.get(0)).hasSize(274).contains(new TileId(0, 273, 112));
    assertThat(levels.get(1)).containsExactly(new TileId(1, 0, 256), new TileId(1, 1, 17));
    assertThat(levels.get(2)).containsExactly(new TileId(2, 0, 1));
    assertThat(TileId.of(256)).containsExactly(new TileId(0, 0, 256), new TileId(1, 0, 1));
    assertThat(TileId.of(0)).isEmpty();
    assertThat(TileId.of(Long.MAX_VALUE >> 40)).isNotEmpty();
  }

  @Test
  void growingAddsExactlyTheTilesThatWereMissing() {
    Random random = new Random(256);
    int size = 0;
    Set<TileId> served = new HashSet<>();
    while (size < SIZE) {
      int larger = Math.min(SIZE, size + random.nextInt(3_000));
      List<TileId> added = TileId.added(size, larger);

      assertThat(served).doesNotContainAnyElementsOf(added);
      served.addAll(added);
      assertThat(served).containsAll(TileId.of(larger));
      size = larger;
    }
  }

  @Test
  void proofsFromTilesAreTheProofsOfTheTree() {
    Function<TileId, Tile> served = id -> reread(Tile.of(id, TREE));
    Random random = new Random(70_000);
    for (int i = 0; i < 200; i++) {
      int size = 1 + random.nextInt(SIZE);
      Prover fromTree = new Prover(TREE);
      Prover fromTiles = new Prover(new TiledNodes(size, served));
      int index = random.nextInt(size);

      assertThat(fromTiles.head(size)).isEqualTo(fromTree.head(size));
      assertThat(fromTiles.inclusion(index, size)).isEqualTo(fromTree.inclusion(index, size));
      assertThat(fromTiles.consistency(index, size)).isEqualTo(fromTree.consistency(index, size));
    }
  }

  @Test
  void onlyTilesThatALogOfThisSizeServesAreRead() {
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      int size = 1 + random.nextInt(SIZE);
      Set<TileId> served = Set.copyOf(TileId.of(size));
      Prover prover =
          new Prover(
              new TiledNodes(
                  size,
                  id -> {
                    assertThat(served).contains(id);
                    return Tile.of(id, TREE);
                  }));
      prover.inclusion(random.nextInt(size), size);
      prover.consistency(random.nextInt(size), size);
    }
  }

  @Test
  void aTileOfAnotherLengthIsRefused() {
    for (int length : new int[] {0, 31, 32, 63, 65, 8192}) {
      assertThatExceptionOfType(MalformedLogException.class)
          .isThrownBy(() -> Tile.parse(new TileId(0, 0, 2), new byte[length]));
    }
  }

  @Test
  void bundlesCarryTheEntriesOfTheirTile() throws Exception {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      entries.add(
          LogEntry.of(JsonNodeFactory.instance.objectNode().put("i", i).put("t", "ü".repeat(i))));
    }
    List<Hash> leaves = entries.stream().map(LogEntry::leafHash).toList();
    MerkleTree tree = MerkleTree.of(leaves);

    assertThat(EntryBundleId.added(0, 300))
        .containsExactly(new EntryBundleId(0, 256), new EntryBundleId(1, 44));
    for (EntryBundleId id : EntryBundleId.added(0, 300)) {
      int from = (int) id.index() * 256;
      EntryBundle bundle = new EntryBundle(id, entries.subList(from, from + id.width()));
      byte[] bytes = bundle.toBytes();

      assertThat(EntryBundle.parse(id, bytes)).isEqualTo(bundle);
      assertThat(bundle.matches(Tile.of(id.tile(), tree))).isTrue();
      assertThat(bundle.matches(Tile.of(new TileId(0, 0, id.width() - 1), tree))).isFalse();
      refuses(id, java.util.Arrays.copyOf(bytes, bytes.length - 1));
      refuses(id, java.util.Arrays.copyOf(bytes, bytes.length + 1));
      refuses(new EntryBundleId(id.index(), id.width() - 1), bytes);
      bytes[2] = '[';
      refuses(id, bytes);
    }
  }

  private static void refuses(EntryBundleId id, byte[] bytes) {
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> EntryBundle.parse(id, bytes));
  }

  private static Tile reread(Tile tile) {
    try {
      return Tile.parse(tile.id(), tile.toBytes());
    } catch (MalformedLogException e) {
      throw new AssertionError(e);
    }
  }
}
