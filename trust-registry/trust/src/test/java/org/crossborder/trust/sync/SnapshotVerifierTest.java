// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.crossborder.trust.sync.TestRepository.NOW;
import static org.crossborder.trust.sync.TestRepository.ROOT;
import static org.crossborder.trust.sync.TestRepository.ROOT_2;
import static org.crossborder.trust.sync.TestRepository.SNAPSHOT;
import static org.crossborder.trust.sync.TestRepository.STRANGER;
import static org.crossborder.trust.sync.TestRepository.TIMESTAMP;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.Pin;
import org.crossborder.trust.snapshot.Refusal.Kind;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.SnapshotMetadata;
import org.crossborder.trust.snapshot.TimestampMetadata;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.Test;

/** What is good is taken, and each attack that The Update Framework names is refused by name. */
class SnapshotVerifierTest {
  private static final Snapshot CONTENT = new TestRegister().snapshot();
  private static final byte[] BYTES = new SnapshotJson().write(CONTENT);
  private static final RootMetadata TRUSTED = TestRepository.root();
  private static final VersionsSeen NONE = VersionsSeen.none(TRUSTED);

  private final SnapshotVerifier verifier = new SnapshotVerifier();

  @Test
  void takesWhatIsGood() throws Exception {
    byte[] metadata = TestRepository.snapshot(7, CONTENT.nextUpdate(), BYTES, SNAPSHOT);
    TimestampMetadata timestamp = timestamp(1, NOW, Pin.of(7, metadata), NONE);
    SnapshotMetadata verified = verifier.snapshot(metadata, TRUSTED, timestamp, NONE, NOW);

    TrustedSnapshot trusted = verifier.content(BYTES, verified, timestamp);

    assertThat(trusted.snapshot().version()).isEqualTo(7);
    assertThat(trusted.freshnessAt(NOW)).isEqualTo(Freshness.FRESH);
    assertThat(new SnapshotJson().write(trusted.snapshot())).isEqualTo(BYTES);
  }

  @Test
  void refusesAnOlderTimestamp() {
    VersionsSeen seen = new VersionsSeen(5, NOW.minusSeconds(60), 7, NOW.minusSeconds(60));

    refuses(Kind.ROLLBACK, () -> timestamp(4, NOW, anyPin(7), seen));
  }

  @Test
  void refusesATimestampThatNamesAnOlderSnapshot() {
    VersionsSeen seen = new VersionsSeen(5, NOW.minusSeconds(60), 7, NOW.minusSeconds(60));

    refuses(Kind.ROLLBACK, () -> timestamp(6, NOW, anyPin(6), seen));
  }

  @Test
  void refusesAnExpiredTimestamp() {
    refuses(Kind.FREEZE, () -> timestamp(1, NOW.minusSeconds(600), anyPin(7), NONE));
  }

  @Test
  void refusesAnExpiredSnapshot() throws Exception {
    byte[] metadata = TestRepository.snapshot(7, NOW, BYTES, SNAPSHOT);
    TimestampMetadata timestamp = timestamp(1, NOW, Pin.of(7, metadata), NONE);

    refuses(Kind.FREEZE, () -> verifier.snapshot(metadata, TRUSTED, timestamp, NONE, NOW));
  }

  @Test
  void refusesAnExpiredRoot() {
    RootMetadata expired = TestRepository.root(1, List.of(ROOT), 1, NOW);

    refuses(Kind.FREEZE, () -> verifier.checkUnexpired(expired, NOW));
  }

  @Test
  void refusesASnapshotThatTheTimestampDoesNotName() throws Exception {
    byte[] named = TestRepository.snapshot(7, CONTENT.nextUpdate(), BYTES, SNAPSHOT);
    byte[] other = TestRepository.snapshot(8, CONTENT.nextUpdate(), BYTES, SNAPSHOT);
    TimestampMetadata timestamp = timestamp(1, NOW, Pin.of(7, named), NONE);

    refuses(Kind.MIX_AND_MATCH, () -> verifier.snapshot(other, TRUSTED, timestamp, NONE, NOW));
  }

  @Test
  void refusesContentWithOneByteChanged() throws Exception {
    byte[] metadata = TestRepository.snapshot(7, CONTENT.nextUpdate(), BYTES, SNAPSHOT);
    TimestampMetadata timestamp = timestamp(1, NOW, Pin.of(7, metadata), NONE);
    SnapshotMetadata verified = verifier.snapshot(metadata, TRUSTED, timestamp, NONE, NOW);
    byte[] changed = BYTES.clone();
    changed[BYTES.length / 2] ^= 1;

    refuses(Kind.MIX_AND_MATCH, () -> verifier.content(changed, verified, timestamp));
  }

  @Test
  void refusesVersionsThatGrowFasterThanTime() {
    refuses(Kind.FAST_FORWARD, () -> timestamp(1_000_000, NOW, anyPin(7), NONE));
    refuses(Kind.FAST_FORWARD, () -> timestamp(Long.MAX_VALUE, NOW, anyPin(7), NONE));
  }

  @Test
  void refusesATimestampFromTheFuture() {
    refuses(Kind.FAST_FORWARD, () -> timestamp(1, NOW.plusSeconds(3600), anyPin(7), NONE));
  }

  @Test
  void refusesAStrangersSignature() {
    byte[] metadata = TestRepository.timestamp(1, NOW, anyPin(7), STRANGER);

    refuses(Kind.WRONG_SIGNER, () -> verifier.timestamp(metadata, TRUSTED, NONE, NOW));
  }

  @Test
  void refusesTheKeyOfAnotherRole() {
    byte[] metadata = TestRepository.timestamp(1, NOW, anyPin(7), SNAPSHOT, ROOT);

    refuses(Kind.WRONG_SIGNER, () -> verifier.timestamp(metadata, TRUSTED, NONE, NOW));
  }

  @Test
  void refusesASignatureMadeForAnotherRole() {
    byte[] metadata = TestRepository.snapshot(7, NOW.plusSeconds(60), BYTES, TIMESTAMP);

    refuses(Kind.WRONG_SIGNER, () -> verifier.timestamp(metadata, TRUSTED, NONE, NOW));
  }

  @Test
  void countsEachKeyOnce() {
    Instant expires = NOW.plusSeconds(60);
    RootMetadata twoOfTwo = TestRepository.root(2, List.of(ROOT, ROOT_2), 2, expires);

    refuses(
        Kind.TOO_FEW_SIGNATURES, () -> verifier.firstRoot(TestRepository.signed(twoOfTwo, ROOT)));
    refuses(
        Kind.TOO_FEW_SIGNATURES,
        () -> verifier.firstRoot(TestRepository.signed(twoOfTwo, ROOT, ROOT)));
    refuses(
        Kind.TOO_FEW_SIGNATURES,
        () -> verifier.firstRoot(TestRepository.signed(twoOfTwo, ROOT, STRANGER)));
  }

  @Test
  void takesTheNextRootSignedByOldAndNewKeys() throws Exception {
    RootMetadata next = TestRepository.root(2, List.of(ROOT_2), 1, NOW.plusSeconds(60));

    RootMetadata taken = verifier.nextRoot(TestRepository.signed(next, ROOT, ROOT_2), TRUSTED);

    assertThat(taken.version()).isEqualTo(2);
  }

  @Test
  void refusesANextRootThatOnlyOneSideSigned() {
    RootMetadata next = TestRepository.root(2, List.of(ROOT_2), 1, NOW.plusSeconds(60));

    refuses(
        Kind.WRONG_SIGNER, () -> verifier.nextRoot(TestRepository.signed(next, ROOT_2), TRUSTED));
    refuses(Kind.WRONG_SIGNER, () -> verifier.nextRoot(TestRepository.signed(next, ROOT), TRUSTED));
  }

  @Test
  void refusesARootThatIsNotTheNext() {
    refuses(Kind.ROLLBACK, () -> verifier.nextRoot(TestRepository.signed(TRUSTED, ROOT), TRUSTED));
    RootMetadata third = TestRepository.root(3, List.of(ROOT), 1, NOW.plusSeconds(60));
    refuses(
        Kind.FAST_FORWARD, () -> verifier.nextRoot(TestRepository.signed(third, ROOT), TRUSTED));
  }

  @Test
  void refusesWhatIsNoMetadata() {
    for (String text : List.of("", "{}", "null", "[]", "{\"payload\":\"e30\",\"signatures\":[]}")) {
      Throwable refused =
          catchThrowableOfType(
              RefusedException.class,
              () -> verifier.timestamp(text.getBytes(StandardCharsets.UTF_8), TRUSTED, NONE, NOW));
      assertThat(refused).as(text).isNotNull();
    }
    refuses(Kind.MALFORMED, () -> verifier.timestamp(new byte[1 << 20], TRUSTED, NONE, NOW));
  }

  @Test
  void noChangedByteOfSignedMetadataIsTakenForSomethingElse() throws Exception {
    byte[] good = TestRepository.timestamp(1, NOW, anyPin(7), TIMESTAMP);
    TimestampMetadata expected = verifier.timestamp(good, TRUSTED, NONE, NOW);
    for (int i = 0; i < good.length; i++) {
      byte[] changed = good.clone();
      changed[i] ^= 1;
      try {
        assertThat(verifier.timestamp(changed, TRUSTED, NONE, NOW)).isEqualTo(expected);
      } catch (RefusedException refused) {
        assertThat(refused.refusal().attack()).isIn(Kind.MALFORMED, Kind.WRONG_SIGNER);
      }
    }
  }

  private TimestampMetadata timestamp(
      long version, Instant issuedAt, Pin snapshot, VersionsSeen seen) throws RefusedException {
    return verifier.timestamp(
        TestRepository.timestamp(version, issuedAt, snapshot, TIMESTAMP), TRUSTED, seen, NOW);
  }

  private static Pin anyPin(long version) {
    return Pin.of(version, BYTES);
  }

  private static void refuses(Kind attack, ThrowingCallable verification) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, verification);
    assertThat(refused).isNotNull();
    assertThat(refused.refusal().attack()).as(refused.getMessage()).isEqualTo(attack);
  }
}
