// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Signs answers with a key that the root names for them, so that a third party can rely on them.
 */
public final class AnswerSigner {
  private final ECKey key;
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
    this.key = key;
    this.keyEnd = AnswerKeys.period(root).end().orElseThrow();
  }

  /** The signed answer, in both of its forms. */
  public RecognitionAnswer sign(
      RecognitionQuestion question,
      Recognition recognition,
      @Nullable String nonce,
      Optional<TrustedSnapshot> decidedFrom,
      Instant now) {
    Instant expires = AnswerLifetime.end(decidedFrom, now, keyEnd);
    Answer answer = Answer.of(question, recognition, nonce, now, expires);
    return RecognitionAnswer.of(answer, AnswerJws.sign(answer, key));
  }
}
