// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.PayloadStore;
import org.crossborder.gateway.store.PayloadStoreContract;
import org.crossborder.gateway.store.StoredPayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Payloads in a real service, over real TLS. */
class S3PayloadStoreTest extends PayloadStoreContract {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path service;
  private static ObjectStorage storage;
  private final String prefix = UUID.randomUUID() + "/";
  private final List<Bucket> buckets = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    storage = ObjectStorage.start(service);
  }

  @AfterAll
  static void stop() throws Exception {
    storage.close();
  }

  @AfterEach
  void close() {
    buckets.forEach(Bucket::close);
  }

  @Override
  protected PayloadStore open(Path home, long maximum) throws Exception {
    return store(home.resolve("spool"), bucket(storage.settings(prefix, PATIENCE)));
  }

  private Bucket bucket(BucketSettings settings) {
    Bucket bucket = settings.open();
    buckets.add(bucket);
    return bucket;
  }

  private static S3PayloadStore store(Path spool, Bucket bucket) throws IOException {
    return new S3PayloadStore(bucket, spool, MAXIMUM, UUID::randomUUID, Clock.systemUTC());
  }

  @Test
  void nothingStaysInTheSpool() throws Exception {
    PayloadStore payloads = open(home, MAXIMUM);
    payloads.put(abc());
    assertThat(home.resolve("spool")).isEmptyDirectory();
  }

  @Test
  void whatAKilledProcessHadSpooledIsRemoved() throws Exception {
    Path left = Files.createDirectories(home.resolve("left"));
    Files.writeString(left.resolve("object1.part"), "ab");
    store(left, bucket(storage.settings(prefix, PATIENCE)));
    assertThat(left).isEmptyDirectory();
  }

  @Test
  void uploadsThatAKilledProcessHadBegunAreEndedOnceTheyAreADayOld() throws Exception {
    BucketSettings settings = storage.settings(prefix, PATIENCE);
    try (S3Client client = settings.client()) {
      client.createMultipartUpload(
          request -> request.bucket(settings.bucket()).key(prefix + "payloads/begun"));

      store(home.resolve("s"), bucket(settings));
      assertThat(uploads(client, settings)).isEqualTo(1);

      Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
      new S3PayloadStore(bucket(settings), home.resolve("t"), 1, UUID::randomUUID, later);
      assertThat(uploads(client, settings)).isZero();
    }
  }

  private long uploads(S3Client client, BucketSettings settings) {
    return client
        .listMultipartUploads(request -> request.bucket(settings.bucket()).prefix(prefix))
        .uploads()
        .stream()
        .filter(upload -> upload.key().startsWith(prefix))
        .count();
  }

  @Test
  void aChangedPayloadIsNotReadToItsEnd() throws Exception {
    PayloadStore payloads = open(home, MAXIMUM);
    StoredPayload put = payloads.put(abc());
    Files.writeString(file(put), "abd");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> payloads.read(put.sha256()))
        .withMessageContaining("has changed payload");
  }

  @Test
  void aServiceThatIsAwayIsNamedAndFoundAgain() throws Exception {
    S3PayloadStore payloads =
        store(home.resolve("s"), bucket(storage.settings(prefix, Duration.ofSeconds(5))));
    StoredPayload before = payloads.put(abc());
    storage.kill();

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> payloads.put(new ByteArrayInputStream(new byte[10])))
        .withMessageContaining(ObjectStorage.BUCKET);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> payloads.open(before.sha256()))
        .isNotInstanceOf(NoSuchFileException.class);

    storage.resume();
    assertThat(payloads.read(before.sha256())).asString().isEqualTo("abc");
  }

  @Test
  void aWrongKeyAndAServiceThatAnotherHasCertifiedAreRefused() throws Exception {
    assertRefused(storage.settings(prefix, "another-key", TestPki.TLS, PATIENCE));
    assertRefused(storage.settings(prefix, ObjectStorage.SECRET_KEY, TestPki.STRANGER, PATIENCE));
  }

  @Test
  void fragmentsAreReadFromAByteOnAndDeleted() throws Exception {
    S3FragmentStore fragments =
        new S3FragmentStore(
            bucket(storage.settings(prefix, PATIENCE)),
            home.resolve("f"),
            MAXIMUM,
            UUID::randomUUID);
    UUID message = UUID.randomUUID();
    fragments.put(message, abc());

    assertThat(fragments.open(message, 1).readAllBytes()).asString().isEqualTo("bc");
    assertThat(fragments.keptBefore(Instant.now().plus(Duration.ofMinutes(1))))
        .containsExactly(message);
    fragments.delete(message);
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> fragments.open(message, 0));
  }

  private void assertRefused(BucketSettings settings) throws Exception {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> store(home.resolve("s"), bucket(settings)).put(abc()));
    assertThat(settings.toString()).doesNotContain(settings.secretKey());
  }

  private Path file(StoredPayload put) throws IOException {
    try (Stream<Path> files = Files.walk(storage.files().resolve(prefix))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().contains(put.sha256()))
          .findFirst()
          .orElseThrow();
    }
  }

  private static ByteArrayInputStream abc() {
    return new ByteArrayInputStream("abc".getBytes(UTF_8));
  }
}
