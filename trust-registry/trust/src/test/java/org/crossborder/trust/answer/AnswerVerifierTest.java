// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossborder.trust.TestRegister.NOW;
import static org.crossborder.trust.answer.LoggedRegister.KEY;
import static org.crossborder.trust.answer.LoggedRegister.KEY_PERIOD;
import static org.crossborder.trust.answer.LoggedRegister.key;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.answer.AnswerVerification.Indeterminate;
import org.crossborder.trust.answer.AnswerVerification.NotVerified;
import org.crossborder.trust.answer.AnswerVerification.Verified;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.StrictJson;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signature, key, clock and text of an answer; {@link LoggedAnswerTest} has what the log proves.
 */
class AnswerVerifierTest {
  private static final JsonMapper JSON = StrictJson.mapper();

  private final LoggedRegister register = new LoggedRegister();
  private final AnswerBasis basis = register.published();
  private final RootMetadata root = register.root();
  private final AnswerVerifier verifier = new AnswerVerifier();

  @Test
  void saysInPlainWordsWhatWasAskedAnsweredAndChecked() {
    Verified verified = verified(json(answer()), NOW);

    assertThat(String.join("\n", verified.sentences()))
        .contains("'CN=Dhaka Chamber seal'", "recognised by KR for 'certificate-of-origin'")
        .contains("proved by RECEIPT", "RECOGNISED by clause bd-kr/1", "version 7", "Nonce: n-1")
        .contains("it may be relied upon, until " + NOW.plusSeconds(600));
    assertThat(String.join("\n", verified.checked()))
        .contains("The signature is good", "holds the publication of its data at index 4 of 6")
        .contains("2 of its 3 witnesses (2 needed)", "entries that the answer rests on: [1, 2]");
    assertThat(verified.current()).isTrue();
  }

  @Test
  void refusesEveryChangedByteOfTheJws() {
    byte[] good = answer().jws().getBytes(UTF_8);
    for (int i = 0; i < good.length; i++) {
      assertThat(verifier.verify(changed(good, i), root, NOW))
          .as("byte %d", i)
          .isInstanceOf(NotVerified.class);
    }
  }

  @Test
  void refusesEveryChangedByteOfTheFile() {
    byte[] good = json(answer());
    for (int i = 0; i < good.length; i++) {
      assertThat(verifier.verify(changed(good, i), root, NOW))
          .as("byte %d in '%s'", i, near(good, i))
          .isInstanceOf(NotVerified.class);
    }
  }

  @Test
  void cannotSayWhereTheDataOfASignatureAloneComesFrom() {
    byte[] jws = (answer().jws() + "\n").getBytes(UTF_8);

    assertThat(verifier.verify(jws, root, NOW))
        .isInstanceOfSatisfying(
            Indeterminate.class,
            open -> {
              assertThat(open.sentence()).contains("the signed answer alone");
              assertThat(String.join("\n", open.sentences())).contains("Answered: RECOGNISED");
            });
  }

  @Test
  void refusesAnotherVerdictAroundTheSameSignature() {
    RecognitionAnswer unrecognised =
        LoggedRegister.answer(root, LoggedRegister.question("packing-list"), basis, NOW);
    String altered = new String(json(unrecognised), UTF_8).replace("NOT_", "");

    refuses("not what its signature covers", altered.getBytes(UTF_8), root, NOW);
  }

  @Test
  void refusesAnAnswerOfAnotherRegistry() {
    refuses("no root of this history names", json(answer()), register.root(key(), KEY_PERIOD), NOW);
  }

  @Test
  void refusesAKeyOfAnotherRole() {
    ECKey snapshotKey = key();
    RootMetadata swapped =
        LoggedRegister.root(snapshotKey, KEY_PERIOD, KEY, register.log.policy(2));
    RootMetadata right = LoggedRegister.root(KEY, KEY_PERIOD, snapshotKey, register.log.policy(2));

    assertThatThrownBy(() -> new AnswerSigner(snapshotKey, right))
        .isInstanceOf(IllegalArgumentException.class);
    refuses("no root of this history names", json(answer()), swapped, NOW);
  }

  @Test
  void refusesAKeyThatWasNotInItsPeriod() {
    byte[] answer = json(answer());

    refuses(
        "The key may sign", answer, register.root(KEY, new Period(NOW.minusSeconds(9), NOW)), NOW);
    refuses(
        "The key may sign",
        answer,
        register.root(KEY, new Period(NOW.plusSeconds(1), NOW.plusSeconds(5))),
        NOW);
  }

  @Test
  void isProofForEverAndGroundForADecisionOnlyWhileItsDataHolds() {
    byte[] answer = json(answer());

    refuses("nobody had it", answer, root, NOW.minusSeconds(1));
    assertThat(verified(answer, NOW.plusSeconds(599)).current()).isTrue();
    assertThat(verified(answer, NOW.plusSeconds(600)).current()).isFalse();
    Verified later = verified(answer, Instant.parse("2036-06-02T00:00:00Z"));
    assertThat(later.current()).isFalse();
    assertThat(String.join("\n", later.sentences()))
        .contains("at 2036-06-02T00:00:00Z it is proof of what was answered")
        .contains("no ground for a new decision");
    assertThat(String.join("\n", later.checked())).contains("a signature made then stays good");
  }

  @Test
  void expiresWithTheDataAndTheKey() {
    assertThat(expiry(basis, NOW)).isEqualTo(NOW.plusSeconds(600));
    // the timestamp has expired, the snapshot has not
    assertThat(expiry(basis, NOW.plusSeconds(601))).isEqualTo(NOW.plusSeconds(3600));
    // nothing vouches for the data
    assertThat(expiry(basis, NOW.plusSeconds(3600))).isEqualTo(NOW.plusSeconds(3660));
    LoggedRegister soon = new LoggedRegister();
    soon.register = TestRegister.with(r -> r.nextUpdate = NOW.plusSeconds(300));
    assertThat(expiry(soon.published(), NOW)).isEqualTo(NOW.plusSeconds(300));
    RootMetadata brief = register.root(KEY, new Period(NOW, NOW.plusSeconds(7)));
    assertThat(claims(LoggedRegister.answer(brief, basis, NOW)).expires())
        .isEqualTo(NOW.plusSeconds(7));
  }

  @Test
  void saysClearlyThatNothingWasLoaded() {
    RecognitionAnswer answer = LoggedRegister.answer(root, AnswerBasis.nothing(), NOW);

    assertThat(claims(answer).exp()).isEqualTo(claims(answer).iat() + 60);
    Verified verified = verified(json(answer), NOW);
    assertThat(String.join("\n", verified.sentences()))
        .contains("INDETERMINATE", "NOTHING_LOADED", "says nothing about the signer");
    assertThat(String.join("\n", verified.checked())).contains("nothing to be proved");
  }

  @Test
  void labelsAReplay() {
    RecognitionAnswer replay =
        LoggedRegister.answer(root, basis.replayedAt(NOW.minusSeconds(30)), NOW.plusSeconds(9));

    assertThat(replay.asKnownAt()).isEqualTo(NOW.minusSeconds(30));
    Verified verified = verified(json(replay), NOW.plusSeconds(10));
    assertThat(verified.current()).isFalse();
    assertThat(String.join("\n", verified.sentences()))
        .contains("A replay: answered from what the log held at " + NOW.minusSeconds(30));
    assertThat(claims(replay).exp()).isEqualTo(claims(replay).iat() + 60);
    refuses(
        "A replay as of",
        json(LoggedRegister.answer(root, basis.replayedAt(NOW.minusSeconds(61)), NOW)),
        root,
        NOW);
  }

  @Test
  void refusesWhatIsNoAnswer() {
    for (String text : List.of("", "{}", "null", "a.b.c", "{\"jws\":\"x\"}", "[[[[")) {
      refuses("no answer", text.getBytes(UTF_8), root, NOW);
    }
    refuses("larger", new byte[AnswerVerifier.MAXIMUM_BYTES + 1], root, NOW);
  }

  @Test
  void hashesTheQuestionSoThatNoTwoHaveTheSame() {
    assertThat(AnsweredQuestion.digest(LoggedRegister.question("a\n1"), null))
        .isNotEqualTo(AnsweredQuestion.digest(LoggedRegister.question("a"), null))
        .isNotEqualTo(AnsweredQuestion.digest(LoggedRegister.question("a\n1"), NOW));
  }

  @Test
  void namesTheSnapshotThatWasDecidedFrom() {
    Answer claims = claims(answer());

    assertThat(claims.treeSize()).isEqualTo(4);
    assertThat(claims.snapshotSha256())
        .isEqualTo(basis.trusted().map(TrustedSnapshot::sha256).orElseThrow());
    assertThat(claims.pathSha256()).hasSize(2);
  }

  private Instant expiry(AnswerBasis from, Instant now) {
    return claims(LoggedRegister.answer(root, from, now)).expires();
  }

  private RecognitionAnswer answer() {
    return LoggedRegister.answer(root, basis, NOW);
  }

  private Verified verified(byte[] file, Instant at) {
    AnswerVerification verification = verifier.verify(file, root, at);
    assertThat(verification).isInstanceOf(Verified.class);
    return (Verified) verification;
  }

  private void refuses(String sentence, byte[] file, RootMetadata by, Instant at) {
    assertThat(verifier.verify(file, by, at))
        .isInstanceOfSatisfying(
            NotVerified.class, refused -> assertThat(refused.sentence()).contains(sentence));
  }

  private static Answer claims(RecognitionAnswer answer) {
    try {
      return AnswerJws.claims(AnswerJws.parse(answer.jws()));
    } catch (java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One bit of one byte is another; which one goes round. */
  private static byte[] changed(byte[] good, int i) {
    byte[] changed = good.clone();
    changed[i] ^= (byte) (1 << (i % 8));
    return changed;
  }

  private static String near(byte[] text, int i) {
    int from = Math.max(0, i - 20);
    return new String(text, from, Math.min(40, text.length - from), UTF_8);
  }

  private static byte[] json(RecognitionAnswer answer) {
    return JSON.writeValueAsBytes(answer);
  }
}
