// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.crossborder.registry.home.Home;
import org.crossborder.trust.log.Prover;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.log.note.Checkpoint;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.log.tile.EntryBundle;
import org.crossborder.trust.log.tile.EntryBundleId;
import org.crossborder.trust.log.tile.Tile;
import org.crossborder.trust.log.tile.TileId;
import org.crossborder.trust.log.tile.TiledNodes;
import org.crossborder.trust.register.Outcome;
import org.crossborder.trust.register.Replay;
import org.crossborder.trust.snapshot.RootMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anyone can fetch of the log, and what comes to whoever waits. */
class PublicLogTest {
  @TempDir Path directory;
  private Home home;
  private RunningRegistry registry;
  private Officers officers;

  @BeforeEach
  void start() throws Exception {
    home = Officers.found(directory.resolve("home"));
    registry = RunningRegistry.start(directory.resolve("home"));
    officers = new Officers(registry);
    officers.admit("BD", "Bangladesh");
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void isReplayedFromItsTilesByAnyone() throws Exception {
    TreeHead head = head();
    TiledNodes nodes = new TiledNodes(head.size(), this::tile);
    assertThat(new Prover(nodes).head(head.size())).isEqualTo(head);

    EntryBundleId id = new EntryBundleId(0, (int) head.size());
    EntryBundle bundle = EntryBundle.parse(id, bytes("/" + id.path()));

    assertThat(bundle.matches(tile(id.tile()))).isTrue();
    Replay replay = Replay.begin(home.roots().toArray(RootMetadata[]::new));
    for (int i = 0; i < bundle.entries().size(); i++) {
      assertThat(replay.append(i, bundle.entries().get(i).toBytes()))
          .isInstanceOf(Outcome.Applied.class);
    }
    assertThat(replay.state().register().parties()).hasSize(1);
  }

  @Test
  void neverChangesATileAndHasNoneBeyondTheCheckpoint() throws Exception {
    int size = (int) head().size();
    String path = "/" + new TileId(0, 0, size).path();
    HttpResponse<String> tile = registry.get(path);
    assertThat(tile.headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable", "max-age=31536000");
    byte[] before = bytes(path);
    officers.admit("KR", "Republic of Korea");

    assertThat(bytes(path)).isEqualTo(before);
    int larger = (int) head().size();
    for (String missing :
        new String[] {
          "/tile/0/000.p/" + (larger + 1),
          "/tile/0/000",
          "/tile/0/001",
          "/tile/1/000.p/1",
          "/tile/8/000.p/1",
          "/tile/64/000",
          "/tile/0/000.p/0",
          "/tile/0/000.p/257",
          "/tile/0/0",
          "/tile/entries/000",
          "/tile/entries/000.p/" + (larger + 1),
          "/tile/nonsense",
          "/tile/0/x999/x999/x999/x999/x999/x999/999"
        }) {
      HttpResponse<String> response = registry.get(missing);
      assertThat(response.statusCode()).as(missing).isEqualTo(404);
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
  }

  @Test
  void answersWhoeverWaitsWhenSomethingNewIsPublished() throws Exception {
    String tag = tag(registry.get("/v1/metadata/timestamp.json"));
    CompletableFuture<HttpResponse<String>> waiting =
        CompletableFuture.supplyAsync(() -> await(tag, 25));
    Thread.sleep(500);
    assertThat(waiting).isNotDone();
    long begin = System.nanoTime();

    officers.admit("KR", "Republic of Korea");

    HttpResponse<String> response = waiting.get(5, TimeUnit.SECONDS);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(tag(response)).isNotEqualTo(tag);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    assertThat(await(tag, 25).statusCode()).as("who is behind does not wait").isEqualTo(200);
  }

  @Test
  void answersWhoeverWaitsInVainWhenTheTimeIsOver() {
    HttpResponse<String> first = get("/v1/metadata/timestamp.json");
    long begin = System.nanoTime();

    HttpResponse<String> response = await(tag(first), 1);

    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
  }

  private HttpResponse<String> await(String tag, int seconds) {
    return get("/v1/metadata/timestamp.json", "If-None-Match", tag, "Prefer", "wait=" + seconds);
  }

  private HttpResponse<String> get(String path, String... headers) {
    try {
      return registry.get(path, headers);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String tag(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  private TreeHead head() throws Exception {
    return Checkpoint.parse(SignedNote.parse(bytes("/checkpoint")).text()).head();
  }

  private Tile tile(TileId id) {
    try {
      return Tile.parse(id, bytes("/" + id.path()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bytes(String path) throws Exception {
    HttpResponse<byte[]> response = registry.getBytes(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
