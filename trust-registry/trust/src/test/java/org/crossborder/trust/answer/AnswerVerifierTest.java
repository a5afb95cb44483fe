// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossborder.trust.TestRegister.NOW;
import static org.crossborder.trust.TestRegister.SIGNED;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.answer.AnswerVerification.NotVerified;
import org.crossborder.trust.answer.AnswerVerification.Verified;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RoleKeys;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerVerifierTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ECKey KEY = key();
  private static final Period KEY_PERIOD =
      new Period(NOW.minusSeconds(1000), NOW.plusSeconds(100_000));
  private static final RootMetadata ROOT = root(KEY, KEY_PERIOD);
  private static final X509Certificate SEAL = TestRegister.BD_SEALS.issue("Dhaka Chamber seal");
  private static final Optional<TrustedSnapshot> DATA = Optional.of(new TestRegister().trusted());

  private final AnswerVerifier verifier = new AnswerVerifier();

  @Test
  void saysInPlainWordsWhatWasAskedAndAnswered() {
    RecognitionAnswer answer = answer(DATA, NOW);

    for (byte[] saved : List.of(json(answer), bytes(answer.jws()), bytes(answer.jws() + "\n"))) {
      assertThat(String.join("\n", sentences(verifier.verify(saved, ROOT, NOW))))
          .contains("'CN=Dhaka Chamber seal'", "recognised by KR for 'certificate-of-origin'")
          .contains("proved by RECEIPT", "RECOGNISED by clause bd-kr/1", "version 7", "Nonce: n-1");
    }
  }

  @Test
  void refusesEveryChangedByteOfTheJws() {
    byte[] good = bytes(answer(DATA, NOW).jws());
    for (int i = 0; i < good.length; i++) {
      for (int bit : new int[] {1, 2, 4, 8}) {
        assertThat(verifier.verify(changed(good, i, bit), ROOT, NOW))
            .as("byte %d, bit %d", i, bit)
            .isInstanceOf(NotVerified.class);
      }
    }
  }

  @Test
  void refusesEveryChangedByteOfTheJsonAround() {
    byte[] good = json(answer(DATA, NOW));
    for (int i = 0; i < good.length; i++) {
      assertThat(verifier.verify(changed(good, i, 1), ROOT, NOW))
          .as("byte %d", i)
          .isInstanceOf(NotVerified.class);
    }
  }

  @Test
  void refusesAnotherVerdictAroundTheSameSignature() {
    byte[] answer =
        bytes(new String(json(unrecognised()), StandardCharsets.UTF_8).replace("NOT_", ""));

    refuses("not what its signature covers", verifier.verify(answer, ROOT, NOW));
  }

  @Test
  void refusesAnAnswerOfAnotherRegistry() {
    RootMetadata other = root(key(), KEY_PERIOD);

    refuses("does not name", verifier.verify(json(answer(DATA, NOW)), other, NOW));
  }

  @Test
  void refusesAKeyOfAnotherRole() {
    ECKey snapshotKey = key();
    RootMetadata root = root(KEY, KEY_PERIOD, snapshotKey);
    RootMetadata swapped = root(snapshotKey, KEY_PERIOD, KEY);
    String jws =
        new AnswerSigner(snapshotKey, swapped)
            .sign(question(), recognition(DATA, NOW), null, DATA, NOW)
            .jws();

    assertThat(verifier.verify(bytes(jws), swapped, NOW)).isInstanceOf(Verified.class);
    refuses("does not name", verifier.verify(bytes(jws), root, NOW));
    assertThatThrownBy(() -> new AnswerSigner(snapshotKey, root))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAKeyWhosePeriodIsOver() {
    byte[] answer = json(answer(DATA, NOW));

    refuses(
        "The key may sign",
        verifier.verify(answer, root(KEY, new Period(NOW.minusSeconds(9), NOW)), NOW));
    refuses(
        "has expired",
        verifier.verify(
            answer, root(KEY, new Period(NOW, NOW.plusSeconds(5))), NOW.plusSeconds(5)));
  }

  @Test
  void isReliedUponOnlyFromIssueToExpiry() {
    byte[] answer = json(answer(DATA, NOW));

    refuses("from", verifier.verify(answer, ROOT, NOW.minusSeconds(1)));
    assertThat(verifier.verify(answer, ROOT, NOW.plusSeconds(599))).isInstanceOf(Verified.class);
    refuses("and not at", verifier.verify(answer, ROOT, NOW.plusSeconds(600)));
  }

  @Test
  void expiresWithTheDataAndTheKey() {
    TestRegister soon = TestRegister.with(r -> r.nextUpdate = NOW.plusSeconds(300));
    expires(NOW.plusSeconds(600), DATA, NOW);
    expires(NOW.plusSeconds(300), Optional.of(soon.trusted()), NOW);
    // the timestamp has expired, the snapshot has not
    expires(NOW.plusSeconds(3600), DATA, NOW.plusSeconds(601));
    // nothing vouches for the data
    expires(NOW.plusSeconds(3600 + 60), DATA, NOW.plusSeconds(3600));
    RootMetadata brief = root(KEY, new Period(NOW, NOW.plusSeconds(7)));
    assertThat(claims(sign(brief, DATA, NOW)).expires()).isEqualTo(NOW.plusSeconds(7));
  }

  @Test
  void saysClearlyThatNothingWasLoaded() {
    RecognitionAnswer answer = answer(Optional.empty(), NOW);

    assertThat(claims(answer).exp()).isEqualTo(claims(answer).iat() + 60);
    assertThat(String.join("\n", sentences(verifier.verify(json(answer), ROOT, NOW))))
        .contains("INDETERMINATE", "NOTHING_LOADED", "says nothing about the signer");
  }

  @Test
  void refusesWhatIsNoAnswer() {
    for (String text : List.of("", "{}", "null", "a.b.c", "{\"jws\":\"x\"}", "[[[[")) {
      refuses("no answer", verifier.verify(bytes(text), ROOT, NOW));
    }
    refuses("larger", verifier.verify(new byte[AnswerVerifier.MAXIMUM_BYTES + 1], ROOT, NOW));
  }

  @Test
  void aRootWithoutAPeriodForAnswersIsNone() {
    assertThatThrownBy(() -> root(KEY, Period.since(NOW)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void expires(Instant expected, Optional<TrustedSnapshot> data, Instant now) {
    RecognitionAnswer answer = answer(data, now);
    assertThat(claims(answer).expires()).isEqualTo(expected);
    assertThat(verifier.verify(json(answer), ROOT, now)).isInstanceOf(Verified.class);
  }

  private static RecognitionAnswer unrecognised() {
    RecognitionQuestion question = question("packing-list");
    return new AnswerSigner(KEY, ROOT)
        .sign(question, new Recogniser().recognise(question, DATA, NOW), null, DATA, NOW);
  }

  private static RecognitionAnswer answer(Optional<TrustedSnapshot> data, Instant now) {
    return sign(ROOT, data, now);
  }

  private static RecognitionAnswer sign(
      RootMetadata root, Optional<TrustedSnapshot> data, Instant now) {
    return new AnswerSigner(KEY, root).sign(question(), recognition(data, now), "n-1", data, now);
  }

  private static org.crossborder.trust.decision.Recognition recognition(
      Optional<TrustedSnapshot> data, Instant now) {
    return new Recogniser().recognise(question(), data, now);
  }

  private static RecognitionQuestion question() {
    return question("certificate-of-origin");
  }

  private static RecognitionQuestion question(String documentType) {
    return new RecognitionQuestion(
        SEAL, List.of(), "KR", "BD", documentType, "import-clearance", SIGNED, TimeProof.RECEIPT);
  }

  private static Answer claims(RecognitionAnswer answer) {
    try {
      return AnswerJws.claims(AnswerJws.parse(answer.jws()));
    } catch (java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> sentences(AnswerVerification verification) {
    assertThat(verification).isInstanceOf(Verified.class);
    return ((Verified) verification).sentences();
  }

  private static void refuses(String sentence, AnswerVerification verification) {
    assertThat(verification)
        .isInstanceOfSatisfying(
            NotVerified.class, refused -> assertThat(refused.sentence()).contains(sentence));
  }

  private static byte[] changed(byte[] good, int i, int bit) {
    byte[] changed = good.clone();
    changed[i] ^= (byte) bit;
    return changed;
  }

  private static byte[] json(RecognitionAnswer answer) {
    return JSON.writeValueAsBytes(answer);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static RootMetadata root(ECKey answer, Period period) {
    return root(answer, period, key());
  }

  private static RootMetadata root(ECKey answer, Period period, ECKey others) {
    RoleKeys metadata = RoleKeys.ofMetadata(Set.of(PublicJwk.id(others)), 1);
    return new RootMetadata(
        Role.ROOT,
        1,
        NOW.minusSeconds(1000),
        NOW.plusSeconds(100_000),
        Map.of(
            PublicJwk.id(answer), PublicJwk.of(answer), PublicJwk.id(others), PublicJwk.of(others)),
        Map.of(
            Role.ROOT, metadata,
            Role.TIMESTAMP, metadata,
            Role.SNAPSHOT, metadata,
            Role.ANSWER, RoleKeys.ofAnswers(Set.of(PublicJwk.id(answer)), period)));
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
