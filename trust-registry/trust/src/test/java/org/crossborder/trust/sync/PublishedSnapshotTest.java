// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.sync.PublishedSnapshotVerifier.Published;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a relying party keeps of a snapshot convinces somebody who holds the root alone. */
class PublishedSnapshotTest {
  private static final Instant NOW = TestRegister.NOW;
  private static final Instant LATER = NOW.plus(Duration.ofDays(3650));

  @TempDir Path directory;
  private final PublishedSnapshotVerifier verifier = new PublishedSnapshotVerifier();
  private TestPublication registry;
  private SnapshotClient client;
  private byte[] root;

  @BeforeEach
  void start() throws Exception {
    registry = TestPublication.start();
    client = registry.client(directory);
    assertThat(client.published()).isEmpty();
    client.sync(NOW);
    root = Files.readAllBytes(registry.writeRoot(directory));
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void isProvedFromTheRootAloneTenYearsLater() throws Exception {
    Published proved = verifier.verify(root, client.published().orElseThrow(), LATER);

    assertThat(proved.sha256()).isEqualTo(client.current().orElseThrow().sha256());
    assertThat(proved.snapshot().version()).isEqualTo(1);
    assertThat(proved.index()).isEqualTo(proved.snapshot().treeSize());
    assertThat(proved.witnesses()).isPositive();
  }

  @Test
  void followsTheClientThroughPublicationsAndRestarts() throws Exception {
    registry.now = NOW.plusSeconds(60);
    registry.publish();
    client.sync(registry.now);
    assertThat(version(client)).isEqualTo(2);
    assertThat(version(registry.client(directory))).isEqualTo(2);
  }

  private long version(SnapshotClient asked) throws Exception {
    return verifier.verify(root, asked.published().orElseThrow(), LATER).snapshot().version();
  }

  @Test
  void noByteOfItCanBeAnother() {
    PublishedSnapshot honest = client.published().orElseThrow();
    refused(
        new PublishedSnapshot(
            List.of(),
            honest.metadata(),
            flipped(honest.content()),
            honest.publication(),
            honest.logProof()));
    refused(
        new PublishedSnapshot(
            List.of(),
            flipped(honest.metadata()),
            honest.content(),
            honest.publication(),
            honest.logProof()));
    refused(
        new PublishedSnapshot(
            List.of(),
            honest.metadata(),
            honest.content(),
            flipped(honest.publication()),
            honest.logProof()));
    refused(
        new PublishedSnapshot(
            List.of(),
            honest.metadata(),
            honest.content(),
            honest.publication(),
            flipped(honest.logProof())));
  }

  private void refused(PublishedSnapshot altered) {
    PublishedSnapshot whole =
        new PublishedSnapshot(
            client.published().orElseThrow().roots(),
            altered.metadata(),
            altered.content(),
            altered.publication(),
            altered.logProof());
    assertThatThrownBy(() -> verifier.verify(root, whole, LATER))
        .isInstanceOf(RefusedException.class);
  }

  private static byte[] flipped(byte[] bytes) {
    byte[] altered = bytes.clone();
    altered[altered.length / 2] ^= 1;
    return altered;
  }

  @Test
  void theRootOfAnotherRegistryProvesNothing() {
    byte[] other = TestPublication.signed(registry.root(2), 3);
    assertThatThrownBy(() -> verifier.verify(other, client.published().orElseThrow(), LATER))
        .isInstanceOf(OtherRootException.class)
        .hasMessageContaining("root of that time");
  }
}
