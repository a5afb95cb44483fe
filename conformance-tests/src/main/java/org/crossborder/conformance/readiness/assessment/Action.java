// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.assessment;

import java.time.LocalDate;
import java.util.List;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.jspecify.annotations.Nullable;

/**
 * A line of the individual action plan (Article 12).
 *
 * @param closes the answers whose gap it closes
 * @param what what will be done
 * @param owner who answers for it
 * @param due by when; null if not set yet
 * @param help what help is needed, and from whom; may be empty
 * @param progress how far it is
 * @param note what happened last; may be empty
 */
public record Action(
    List<AnswerKey> closes,
    String what,
    String owner,
    @Nullable LocalDate due,
    String help,
    Progress progress,
    String note) {
  /** How far an action is. */
  public enum Progress {
    PLANNED,
    STARTED,
    DONE,
    DROPPED
  }

  public Action {
    closes = List.copyOf(closes);
    if (what.isBlank() || what.length() > Answer.LONGEST_TEXT) {
      throw new IllegalArgumentException("An action says what will be done");
    }
    if (owner.length() > Answer.LONGEST_NAME
        || help.length() > Answer.LONGEST_TEXT
        || note.length() > Answer.LONGEST_TEXT) {
      throw new IllegalArgumentException("A text of the action is too long");
    }
  }

  /** Whether rule G04 is met: an action, an owner, a date. */
  public boolean hasOwnerAndDate() {
    return !owner.isBlank() && due != null;
  }

  /** Whether it still promises to close its gap. */
  public boolean lives() {
    return progress != Progress.DROPPED;
  }
}
