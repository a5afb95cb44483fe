// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.gateway.store.s3.ObjectStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway whose payloads lie in a bucket takes and gives back what crosses. */
class ObjectStorageCrossingTest {
  private static final String S3 = "--crossborder.gateway.payloads.s3.";

  @TempDir Path folder;
  private ObjectStorage storage;
  private Path kr;
  private Neighbours neighbours;

  @BeforeEach
  void start() throws Exception {
    storage = ObjectStorage.start(Files.createDirectories(folder.resolve("s3")));
    kr = folder.resolve("kr");
    neighbours =
        new Neighbours(
            folder.resolve("bd"),
            List.of(),
            kr,
            List.of(
                S3 + "endpoint=" + storage.endpoint(),
                S3 + "bucket=" + ObjectStorage.BUCKET,
                S3 + "access-key=" + ObjectStorage.ACCESS_KEY,
                S3 + "secret-key=" + ObjectStorage.SECRET_KEY,
                S3 + "tls-anchor=" + kr.resolve("ca.pem"),
                S3 + "prefix=gateway/"));
  }

  @AfterEach
  void stop() throws Exception {
    neighbours.close();
    storage.close();
  }

  @Test
  void whatCrossesLiesInTheBucketAndWaitsWhileItIsAway() throws Exception {
    JsonNode sent = neighbours.cross("CO-1");
    JsonNode received = received("CO-1");
    String id = received.path("id").asString();
    assertThat(received.path("sha256").asString()).isEqualTo(sent.path("sha256").asString());
    assertThat(neighbours.kr.get("/v1/documents/" + id + "/content").body()).contains("CO-1");
    assertThat(files(storage.files().resolve("gateway/payloads")))
        .anyMatch(file -> file.toString().contains(received.path("sha256").asString()));
    assertThat(kr.resolve("home/payloads")).doesNotExist();
    assertThat(files(kr.resolve("home/object-spool"))).isEmpty();

    storage.kill();
    String waiting = neighbours.submit("CO-2").path("id").asString();
    Neighbours.await("told", this::health, "DOWN"::equals);
    assertThat(neighbours.kr.get("/v1/documents/" + id + "/content").statusCode()).isEqualTo(503);

    storage.resume();
    Neighbours.await(neighbours.bd, waiting, "ACCEPTED");
    Neighbours.await("well", this::health, "UP"::equals);
    assertThat(received("CO-2").path("documentNumber").asString()).isEqualTo("CO-2");
  }

  private JsonNode received(String number) throws Exception {
    return JsonMapper.shared()
        .readTree(neighbours.kr.get("/v1/documents?documentNumber=" + number).body())
        .at("/documents/0");
  }

  private String health() throws Exception {
    return JsonMapper.shared()
        .readTree(neighbours.kr.get("/actuator/health").body())
        .at("/components/objectStorage/status")
        .asString("");
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
