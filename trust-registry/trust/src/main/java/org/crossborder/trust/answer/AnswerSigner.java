// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.decision.Question;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Signs answers with a key that the root names for them, so that a third party can rely on them.
 * Threads may share it.
 */
public final class AnswerSigner {
  private final AnswerJws.Signer jws;
  private final long rootVersion;
  private final Instant keyEnd;

  /**
   * A signer for the registry of this root.
   *
   * @throws IllegalArgumentException if the root does not name the key: nobody could verify
   */
  public AnswerSigner(ECKey key, RootMetadata root) {
    if (root.key(Role.ANSWER, PublicJwk.id(key)).isEmpty()) {
      throw new IllegalArgumentException(
          "The root does not name the key %s for answers".formatted(PublicJwk.id(key)));
    }
    this.jws = AnswerJws.signer(key);
    this.rootVersion = root.version();
    this.keyEnd = AnswerKeys.period(root).end().orElseThrow();
  }

  /**
   * The signed answer, in both of its forms.
   *
   * @param recognition decided from the data of {@code basis}
   * @param now when it is answered, in a replay too
   */
  public RecognitionAnswer sign(
      Question question,
      Recognition recognition,
      @Nullable String nonce,
      AnswerBasis basis,
      Instant now) {
    List<Evidence> evidence = AnswerEvidence.of(recognition, basis);
    Answer answer = answer(question, recognition, nonce, basis, evidence, now);
    return RecognitionAnswer.of(
        answer, jws.sign(answer), basis.publication(), evidence.stream().map(Evidence::logged));
  }

  private Answer answer(
      Question question,
      Recognition recognition,
      @Nullable String nonce,
      AnswerBasis basis,
      List<Evidence> evidence,
      Instant now) {
    return new Answer(
        Answer.ISSUER,
        now.getEpochSecond(),
        AnswerLifetime.end(basis, now, keyEnd).getEpochSecond(),
        basis.knownAt() == null ? now : basis.knownAt(),
        rootVersion,
        nonce,
        AnsweredQuestion.digest(question, basis.knownAt()),
        AnsweredQuestion.of(question, basis.knownAt()),
        recognition.verdict(),
        recognition.reasons().stream().map(AnsweredReason::of).toList(),
        recognition.remarks().stream().map(AnsweredReason::of).toList(),
        recognition.clauseId(),
        recognition.serviceId(),
        recognition.referenceLevel(),
        recognition.pathSha256(),
        recognition.snapshotVersion(),
        basis.trusted().map(TrustedSnapshot::sha256).orElse(null),
        basis.publication().map(LoggedPublication::index).orElse(null),
        recognition.freshness(),
        basis.publication().map(logged -> ProofDigests.of(logged, evidence)).orElse(null));
  }
}
