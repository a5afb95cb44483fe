// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Fails;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Holds;
import org.crossborder.trust.answer.AnswerCheck.Outcome.NotShown;
import org.crossborder.trust.answer.AnswerVerification.Indeterminate;
import org.crossborder.trust.answer.AnswerVerification.NotVerified;
import org.crossborder.trust.answer.AnswerVerification.Verified;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies an answer offline, from the registry's root alone. A pure function of its arguments.
 *
 * <p>An answer stays verifiable for as long as its algorithms hold: what counts is that its key and
 * its root were in their periods when it was signed. Its {@code exp} (RFC 7519, section 4.1.4) says
 * until when it may be relied upon for new decisions; afterwards it proves what was answered.
 */
public final class AnswerVerifier {
  /** Far more than any answer has. */
  public static final int MAXIMUM_BYTES = 4 << 20;

  private static final List<AnswerCheck> CHECKS =
      List.of(
          new TextIsSigned(),
          new KeyWasNamed(),
          new NotFromTheFuture(),
          new PublicationIsLogged(),
          new PublicationIsTheOneAnsweredFrom(),
          new EvidenceIsLogged());

  private final JsonMapper json = StrictJson.mapper();

  /** Whether an answer is to be believed, from the one root that a relying party was given. */
  public AnswerVerification verify(byte[] saved, RootMetadata root, Instant at) {
    return verify(saved, RootHistory.of(root), at);
  }

  /**
   * Whether an answer is to be believed, and may be relied upon at a time.
   *
   * @param saved the answer as the registry gave it: JSON, or the JWS alone
   * @param roots the root given out of band, and those after it up to the answer's
   */
  public AnswerVerification verify(byte[] saved, RootHistory roots, Instant at) {
    return verify(saved, roots, at, CHECKS);
  }

  /** The same, and whether the verdict and its reasons follow from what was decided from. */
  public AnswerVerification verify(
      byte[] saved, RootHistory roots, Instant at, DecisionMaterial material) {
    List<AnswerCheck> checks = new ArrayList<>(CHECKS);
    checks.add(new DecidedAgain(material));
    return verify(saved, roots, at, checks);
  }

  private AnswerVerification verify(
      byte[] saved, RootHistory roots, Instant at, List<AnswerCheck> checks) {
    try {
      return saved.length > MAXIMUM_BYTES
          ? new NotVerified("The file is larger than any answer")
          : verify(new String(saved, StandardCharsets.UTF_8).strip(), roots, at, checks);
    } catch (ParseException | JacksonException | IllegalArgumentException e) {
      return new NotVerified("The file holds no answer of a trust registry");
    }
  }

  private AnswerVerification verify(
      String saved, RootHistory roots, Instant at, List<AnswerCheck> checks) throws ParseException {
    boolean compact = !saved.startsWith("{");
    RecognitionAnswer file = compact ? null : json.readValue(saved, RecognitionAnswer.class);
    JWSObject jws = AnswerJws.parse(file == null ? saved : file.jws());
    String keyId = Optional.ofNullable(jws.getHeader().getKeyID()).orElse("");
    ECKey key = roots.answerKey(keyId).orElse(null);
    if (key == null) {
      return new NotVerified(
          "The answer is signed with a key that no root of this history names for answers");
    }
    if (!AnswerJws.isSignedWith(jws, key)) {
      return new NotVerified("The signature is wrong: the answer is not as the registry gave it");
    }
    Answer claims = AnswerJws.claims(jws);
    return roots
        .version(claims.rootVersion())
        .map(root -> check(new SignedAnswer(claims, file, root, keyId, at), checks))
        .orElseGet(
            () ->
                new NotVerified(
                    "The answer was signed under version %d of the root, and this history knows %s"
                        .formatted(claims.rootVersion(), roots.versions())));
  }

  private static AnswerVerification check(SignedAnswer answer, List<AnswerCheck> checks) {
    List<String> held = new ArrayList<>();
    held.add("The signature is good, and of a key that the root names for answers.");
    List<String> open = new ArrayList<>();
    for (AnswerCheck check : checks) {
      AnswerCheck.Outcome outcome = check.check(answer);
      if (outcome instanceof Fails failed) {
        return new NotVerified(failed.sentence());
      } else if (outcome instanceof NotShown notShown) {
        open.add(notShown.sentence());
      } else if (outcome instanceof Holds holds) {
        held.add(holds.sentence());
      }
    }
    List<String> said = AnswerWording.of(answer);
    return open.isEmpty()
        ? new Verified(said, held, AnswerWording.isCurrent(answer))
        : new Indeterminate(open.get(0), said, held);
  }
}
