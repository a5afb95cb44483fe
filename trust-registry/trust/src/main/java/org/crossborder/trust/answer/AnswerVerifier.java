// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import org.crossborder.trust.Period;
import org.crossborder.trust.answer.AnswerVerification.NotVerified;
import org.crossborder.trust.answer.AnswerVerification.Verified;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies an answer offline, from the registry's root alone. A pure function of its arguments.
 *
 * <p>RFC 7519, section 4.1.4 is kept: an answer is not accepted after its {@code exp}. Whoever
 * replays one later asks for a time at which it held.
 */
public final class AnswerVerifier {
  /** Far more than any answer has. */
  public static final int MAXIMUM_BYTES = 1 << 20;

  private final JsonMapper json = StrictJson.mapper();

  /**
   * Whether the answer may be relied upon at a time.
   *
   * @param saved the answer as the registry gave it: JSON, or the JWS alone
   * @param root the registry's root, given out of band
   */
  public AnswerVerification verify(byte[] saved, RootMetadata root, Instant at) {
    try {
      return saved.length > MAXIMUM_BYTES
          ? new NotVerified("The file is larger than any answer")
          : verify(new String(saved, StandardCharsets.UTF_8).strip(), root, at);
    } catch (ParseException | JacksonException | IllegalArgumentException e) {
      return new NotVerified("The file holds no answer of a trust registry");
    }
  }

  private AnswerVerification verify(String saved, RootMetadata root, Instant at)
      throws ParseException {
    boolean compact = !saved.startsWith("{");
    RecognitionAnswer given = compact ? null : json.readValue(saved, RecognitionAnswer.class);
    String compactJws = given == null ? saved : given.jws();
    JWSObject jws = AnswerJws.parse(compactJws);
    String keyId = jws.getHeader().getKeyID();
    ECKey key = keyId == null ? null : root.key(Role.ANSWER, keyId).orElse(null);
    if (key == null) {
      return new NotVerified("The answer is signed with a key that this root does not name for it");
    }
    if (!AnswerJws.isSignedWith(jws, key)) {
      return new NotVerified("The signature is wrong: the answer is not as the registry gave it");
    }
    Answer answer = AnswerJws.claims(jws);
    if (given != null && !given.equals(RecognitionAnswer.of(answer, compactJws))) {
      return new NotVerified("What the file says is not what its signature covers");
    }
    return verify(answer, root, at);
  }

  private static AnswerVerification verify(Answer answer, RootMetadata root, Instant at) {
    Period period = AnswerKeys.period(root);
    if (!answer.iss().equals(Answer.ISSUER) || answer.exp() <= answer.iat()) {
      return new NotVerified("The signed claims are not those of an answer");
    }
    if (!period.contains(answer.issuedAt())) {
      return new NotVerified(
          "The key may sign from %s until %s, and the answer is of %s"
              .formatted(period.from(), period.end().orElseThrow(), answer.issuedAt()));
    }
    if (!period.contains(at) || !at.isBefore(root.expires())) {
      return new NotVerified(
          "At %s the key that signed the answer, or the root, has expired".formatted(at));
    }
    if (at.isBefore(answer.issuedAt()) || !at.isBefore(answer.expires())) {
      return new NotVerified(
          "The answer may be relied upon from %s until %s, and not at %s"
              .formatted(answer.issuedAt(), answer.expires(), at));
    }
    return new Verified(AnswerWording.of(answer, root));
  }
}
