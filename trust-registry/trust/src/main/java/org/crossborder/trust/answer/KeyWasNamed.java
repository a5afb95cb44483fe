// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.time.Instant;
import org.crossborder.trust.Period;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Fails;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Holds;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;

/**
 * When the answer was signed, its root was valid and named the key for answers; or a later root
 * says that the key could answer then. What became of root and key since does not matter: a
 * signature that was good does not turn bad by age.
 */
final class KeyWasNamed implements AnswerCheck {
  @Override
  public Outcome check(SignedAnswer answer) {
    RootMetadata root = answer.root();
    Instant issuedAt = answer.claims().issuedAt();
    if (root.key(Role.ANSWER, answer.keyId()).isEmpty()) {
      return new Fails(
          "Version %d of the root does not name the key that signed the answer"
              .formatted(root.version()));
    }
    Period period = AnswerKeys.period(root);
    if (!period.contains(issuedAt)) {
      return new Fails(
          "The key may sign from %s until %s, and the answer is of %s"
              .formatted(period.from(), period.end().orElseThrow(), issuedAt));
    }
    if (root.version() > answer.claims().rootVersion()) {
      return new Holds(
          "The answer was signed under version %d of the root; version %d, which came later, names its key for that time (%s until %s)."
              .formatted(
                  answer.claims().rootVersion(),
                  root.version(),
                  period.from(),
                  period.end().orElseThrow()));
    }
    if (issuedAt.isBefore(root.issuedAt()) || !issuedAt.isBefore(root.expires())) {
      return new Fails(
          "Version %d of the root held from %s until %s, and the answer is of %s"
              .formatted(root.version(), root.issuedAt(), root.expires(), issuedAt));
    }
    return new Holds(
        "At %s root version %d was valid and the key was in its period (%s until %s); a signature made then stays good."
            .formatted(issuedAt, root.version(), period.from(), period.end().orElseThrow()));
  }
}
