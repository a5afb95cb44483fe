// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import static org.crossborder.trust.TestRegister.NOW;
import static org.crossborder.trust.TestRegister.SIGNED;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.log.note.InMemoryLog;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.log.note.VerifierKey;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.snapshot.LogAuthority;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RoleKeys;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** The test register, published into a log with three witnesses, two of which must cosign. */
public final class LoggedRegister {
  public static final ECKey KEY = key();
  static final Period KEY_PERIOD = new Period(NOW.minusSeconds(1000), NOW.plusSeconds(100_000));
  private static final Recogniser RECOGNISER = new Recogniser();
  static final X509Certificate SEAL = TestRegister.BD_SEALS.issue("Dhaka Chamber seal");
  private static final int QUORUM = 2;

  /** Changed by tests before the publication is made. */
  final InMemoryLog log = new InMemoryLog("log.registry.example", 3);

  int cosigned = 2;
  Instant cosignedAt = NOW;
  TestRegister register = new TestRegister();
  String publicationType = "publication";
  String loggedSha256 = "";
  long loggedVersion = 7;

  /** The root that names the log and the key for answers. */
  public RootMetadata root() {
    return root(KEY, KEY_PERIOD);
  }

  RootMetadata root(ECKey answer, Period period) {
    return root(answer, period, key(), log.policy(QUORUM));
  }

  static RootMetadata root(ECKey answer, Period period, ECKey others, LogPolicy policy) {
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
            Role.ANSWER, RoleKeys.ofAnswers(Set.of(PublicJwk.id(answer)), period)),
        new LogAuthority(
            policy.origin(),
            policy.logKeys().stream().map(VerifierKey::toString).toList(),
            policy.witnesses().stream().map(VerifierKey::toString).toList(),
            policy.quorum()));
  }

  /** Publishes the register after four entries, and an entry follows. */
  public AnswerBasis published() {
    for (int i = 0; i < 4; i++) {
      log.append(
          "{\"type\":\"change\",\"recordedAt\":\"%s\",\"proposal\":\"officer %d\"}"
              .formatted(NOW.minusSeconds(600), i));
    }
    Snapshot made = register.snapshot();
    Snapshot snapshot =
        Snapshot.of(
            register.register(),
            4,
            Map.of("clause:bd-kr/1", 2L, "service:BD/seals", 1L, "service:KR/seals", 3L),
            made.version(),
            made.issuedAt(),
            made.nextUpdate());
    byte[] content = new SnapshotJson().write(snapshot);
    String sha256 = Fingerprint.sha256(content);
    long index = log.append(entry(snapshot, loggedSha256.isEmpty() ? sha256 : loggedSha256));
    log.append("{\"type\":\"change\",\"recordedAt\":\"%s\"}".formatted(NOW));
    SignedNote checkpoint = log.checkpoint(cosigned, cosignedAt);
    return AnswerBasis.of(
        new TrustedSnapshot(snapshot, NOW.plusSeconds(600), sha256),
        new LoggedPublication(log.entry(index), log.proof(index, checkpoint)),
        at -> Optional.of(Evidence.of(log.entry(at), log.inclusion(at))));
  }

  private String entry(Snapshot snapshot, String sha256) {
    return """
        {"type":"%s","recordedAt":"%s","version":%d,"treeSize":4,"sha256":"%s","length":1,\
        "issuedAt":"%s","nextUpdate":"%s"}"""
        .formatted(
            publicationType,
            NOW.minusSeconds(60),
            loggedVersion,
            sha256,
            snapshot.issuedAt(),
            snapshot.nextUpdate());
  }

  static RecognitionAnswer answer(RootMetadata root, AnswerBasis basis, Instant now) {
    return answer(root, question("certificate-of-origin"), basis, now);
  }

  static RecognitionAnswer answer(
      RootMetadata root, RecognitionQuestion question, AnswerBasis basis, Instant now) {
    return new AnswerSigner(KEY, root)
        .sign(question, RECOGNISER.recognise(question, basis.trusted(), now), "n-1", basis, now);
  }

  public static RecognitionQuestion question(String documentType) {
    return new RecognitionQuestion(
        SEAL, List.of(), "KR", "BD", documentType, "import-clearance", SIGNED, TimeProof.RECEIPT);
  }

  static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
