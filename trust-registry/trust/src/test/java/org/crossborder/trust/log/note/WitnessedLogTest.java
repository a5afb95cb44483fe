// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.MerkleHashing;
import org.crossborder.trust.log.MerkleTree;
import org.crossborder.trust.log.Prover;
import org.crossborder.trust.log.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log, three Parties that witness it, and someone who believes two of them. */
class WitnessedLogTest {
  private static final String ORIGIN = "registry.example/log";
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<Hash> LEAVES =
      IntStream.range(0, 40)
          .mapToObj(i -> MerkleHashing.leaf(ByteBuffer.allocate(4).putInt(i).array()))
          .toList();
  private static final Prover PROVER = new Prover(MerkleTree.of(LEAVES));

  private NoteSigner log;
  private List<NoteSigner> witnesses;

  @BeforeEach
  void keys() throws Exception {
    log = Keys.ed25519(ORIGIN);
    witnesses =
        List.of(Keys.witness("witness.bd"), Keys.witness("witness.kr"), Keys.witness("witness.mn"));
  }

  @Test
  void enoughWitnessesMakeACheckpointCredible() throws Exception {
    SignedNote note = witnessed(signed(40), 2);

    Verification<VerifiedCheckpoint> verification = verify(policy(2), note);

    VerifiedCheckpoint verified = verified(verification);
    assertThat(verified.checkpoint().head()).isEqualTo(PROVER.head(40));
    assertThat(verified.witnesses())
        .containsOnlyKeys(witnesses.get(0).key(), witnesses.get(1).key())
        .containsValue(NOW);
    assertThat(refusal(verify(policy(3), note))).isEqualTo(LogRefusal.TOO_FEW_WITNESSES);
  }

  @Test
  void aWitnessCountsOnce() throws Exception {
    SignedNote note = witnessed(witnessed(signed(40), 1), 1);

    assertThat(note.signatures()).hasSize(3);
    assertThat(refusal(verify(policy(2), note))).isEqualTo(LogRefusal.TOO_FEW_WITNESSES);
  }

  @Test
  void unknownKeysArePassedOver() throws Exception {
    SignedNote note = witnessed(signed(40), 2);
    note = note.with(Keys.witness("stranger").cosign(note.text(), NOW));
    note = note.with(Keys.ed25519(ORIGIN).sign(note.text()));

    assertThat(verified(verify(policy(2), note)).witnesses()).hasSize(2);
  }

  @Test
  void aFalseSignatureOfAKnownKeyCondemnsTheNote() throws Exception {
    SignedNote other = witnessed(signed(39), 3);
    SignedNote note = witnessed(signed(40), 2).with(other.signatures().get(3));

    assertThat(refusal(verify(policy(2), note))).isEqualTo(LogRefusal.SIGNATURE_INVALID);
  }

  @Test
  void witnessesWithoutTheLogAreNotBelieved() throws Exception {
    SignedNote note = witnessed(signed(40), 3);
    SignedNote withoutLog = new SignedNote(note.text(), note.signatures().subList(1, 4));

    assertThat(refusal(verify(policy(2), withoutLog))).isEqualTo(LogRefusal.NOT_SIGNED_BY_LOG);
  }

  @Test
  void theLogsKeyDoesNotSignForAnotherLog() throws Exception {
    String text = new Checkpoint("registry.example/other", PROVER.head(40)).text();
    SignedNote note = new SignedNote(text, List.of(log.sign(text)));

    assertThat(refusal(verify(policy(0), note))).isEqualTo(LogRefusal.OTHER_LOG);
  }

  @Test
  void aCosignatureFromTheFutureDoesNotCount() throws Exception {
    SignedNote note = signed(40);
    note = note.with(witnesses.get(0).cosign(note.text(), NOW.plusSeconds(301)));

    assertThat(refusal(verify(policy(1), note))).isEqualTo(LogRefusal.TOO_FEW_WITNESSES);
    assertThat(new CheckpointVerifier(policy(1)).verify(note, NOW.plusSeconds(2)))
        .isInstanceOf(Verification.Verified.class);
  }

  @Test
  void aLogMaySignWithEcdsa() throws Exception {
    log = Keys.ecdsa(ORIGIN, "secp256r1");

    assertThat(verified(verify(policy(2), witnessed(signed(40), 2))).witnesses()).hasSize(2);
  }

  @Test
  void aNoteWithAnyByteChangedIsRefused() throws Exception {
    byte[] note = witnessed(signed(40), 3).toBytes();
    CheckpointVerifier verifier = new CheckpointVerifier(policy(3));

    verified(verifier.verify(note, NOW));
    for (int i = 0; i < note.length; i++) {
      for (int mask : new int[] {1, 0x20, 0x80}) {
        byte[] changed = note.clone();
        changed[i] ^= (byte) mask;
        assertThat(verifier.verify(changed, NOW)).isInstanceOf(Verification.Refused.class);
      }
    }
  }

  @Test
  void aWitnessSignsOnlyWhatContinuesWhatItSaw() throws Exception {
    Witness witness = new Witness(policy(2), witnesses.get(0));

    TreeHead last = TreeHead.EMPTY;
    for (int size : new int[] {0, 1, 7, 8, 8, 40}) {
      long before = last.size();
      Witness.Cosigned cosigned =
          verified(witness.cosign(last, signed(size), PROVER.consistency(before, size), NOW));
      last = cosigned.head();
      assertThat(last).isEqualTo(PROVER.head(size));
    }
    Prover fork = new Prover(MerkleTree.of(LEAVES.subList(1, 40)));
    assertThat(
            refusal(
                witness.cosign(
                    PROVER.head(8), signed(fork.head(20)), fork.consistency(8, 20), NOW)))
        .isEqualTo(LogRefusal.NOT_CONSISTENT);
    assertThat(refusal(witness.cosign(last, signed(39), PROVER.consistency(39, 39), NOW)))
        .isEqualTo(LogRefusal.NOT_CONSISTENT);
    assertThat(
            refusal(
                witness.cosign(
                    PROVER.head(39), signed(fork.head(39)), fork.consistency(39, 39), NOW)))
        .isEqualTo(LogRefusal.NOT_CONSISTENT);
    log = Keys.ed25519(ORIGIN);
    assertThat(refusal(witness.cosign(PROVER.head(8), signed(40), PROVER.consistency(8, 40), NOW)))
        .isEqualTo(LogRefusal.NOT_SIGNED_BY_LOG);
  }

  @Test
  void aProofThatTravelsVerifiesWithoutTheLog() throws Exception {
    for (int size : new int[] {1, 2, 39, 40}) {
      LogProof proof =
          new LogProof(
              "Zm9v",
              size / 2,
              PROVER.inclusion(size / 2, size).path(),
              witnessed(signed(size), 2));
      byte[] bytes = proof.toBytes();
      LogProofVerifier verifier = new LogProofVerifier(policy(2));

      assertThat(LogProof.parse(bytes)).isEqualTo(proof);
      LogProofVerifier.Included included =
          verified(verifier.verify(bytes, LEAVES.get(size / 2), NOW));
      assertThat(included.index()).isEqualTo(size / 2);
      assertThat(refusal(verifier.verify(bytes, MerkleHashing.EMPTY, NOW)))
          .isEqualTo(LogRefusal.NOT_INCLUDED);
      Instant yearsLater = NOW.plusSeconds(20L * 365 * 86_400);
      assertThat(verifier.verify(bytes, LEAVES.get(size / 2), yearsLater))
          .isInstanceOf(Verification.Verified.class);
    }
  }

  @Test
  void aProofWithAnyByteChangedIsRefused() throws Exception {
    byte[] proof =
        new LogProof(null, 17, PROVER.inclusion(17, 40).path(), witnessed(signed(40), 3)).toBytes();
    LogProofVerifier verifier = new LogProofVerifier(policy(3));

    verified(verifier.verify(proof, LEAVES.get(17), NOW));
    for (int i = 0; i < proof.length; i++) {
      byte[] changed = proof.clone();
      changed[i] ^= 1;
      assertThat(verifier.verify(changed, LEAVES.get(17), NOW))
          .isInstanceOf(Verification.Refused.class);
    }
  }

  /** Whatever comes in, it is either refused in words or read; nothing else is thrown. */
  @Test
  void parsersAnswerAnything() throws Exception {
    byte[] proof =
        new LogProof("Zm9v", 17, PROVER.inclusion(17, 40).path(), witnessed(signed(40), 3))
            .toBytes();
    byte[] alphabet = "\n\n\u2014 +=0129AZaz\u0000\u00ff".getBytes(UTF_8);
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      byte[] mutant = proof.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        mutant[random.nextInt(mutant.length)] = alphabet[random.nextInt(alphabet.length)];
      }
      int from = random.nextInt(mutant.length);
      byte[] part =
          java.util.Arrays.copyOfRange(mutant, random.nextBoolean() ? 0 : from, mutant.length);
      parse(part);
    }
  }

  private static void parse(byte[] bytes) {
    try {
      assertThat(LogProof.parse(bytes).toBytes()).isEqualTo(bytes);
    } catch (MalformedLogException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
    try {
      SignedNote note = SignedNote.parse(bytes);
      assertThat(note.toBytes()).isEqualTo(bytes);
      assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(note.text());
    } catch (MalformedLogException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @Test
  void aPolicyThatProtectsNobodyIsRefused() throws Exception {
    List<VerifierKey> keys = keys(witnesses);
    VerifierKey renamed =
        new VerifierKey("other", SignatureType.COSIGNATURE, keys.get(0).publicKey());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogPolicy(ORIGIN, List.of(log.key()), keys, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogPolicy(ORIGIN, List.of(), keys, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new LogPolicy(ORIGIN, List.of(log.key()), List.of(keys.get(0), renamed), 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogPolicy(ORIGIN, List.of(keys.get(0)), List.of(), 0));
  }

  private SignedNote signed(int size) throws Exception {
    return signed(PROVER.head(size));
  }

  private SignedNote signed(TreeHead head) throws Exception {
    String text = new Checkpoint(ORIGIN, head).text();
    return new SignedNote(text, List.of(log.sign(text)));
  }

  private SignedNote witnessed(SignedNote note, int count) throws Exception {
    SignedNote cosigned = note;
    for (NoteSigner witness : witnesses.subList(0, count)) {
      cosigned = cosigned.with(witness.cosign(note.text(), NOW));
    }
    return cosigned;
  }

  private LogPolicy policy(int quorum) {
    return new LogPolicy(ORIGIN, List.of(log.key()), keys(witnesses), quorum);
  }

  private static List<VerifierKey> keys(List<NoteSigner> signers) {
    return new ArrayList<>(signers.stream().map(NoteSigner::key).toList());
  }

  private static Verification<VerifiedCheckpoint> verify(LogPolicy policy, SignedNote note) {
    return new CheckpointVerifier(policy).verify(note.toBytes(), NOW);
  }

  private static <T> T verified(Verification<T> verification) {
    assertThat(verification).isInstanceOf(Verification.Verified.class);
    return ((Verification.Verified<T>) verification).value();
  }

  private static <T> LogRefusal refusal(Verification<T> verification) {
    assertThat(verification).isInstanceOf(Verification.Refused.class);
    return ((Verification.Refused<T>) verification).reason();
  }
}
