// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question, by one agency, of law or of practice.
 *
 * @param reply what was answered
 * @param text in words; names, figures, a target date; may be empty
 * @param confidence how sure the respondent is
 * @param respondent who answered
 * @param reviewer who looked it through; null if nobody has
 * @param comment for those who work on the assessment; may be empty
 * @param expires its last day; null if it does not end
 * @param evidence what it rests on
 */
public record Answer(
    Reply reply,
    String text,
    Confidence confidence,
    String respondent,
    @Nullable String reviewer,
    String comment,
    @Nullable LocalDate expires,
    List<Evidence> evidence) {
  /** No text of an answer is longer, in characters. */
  public static final int LONGEST_TEXT = 8_000;

  /** No name is longer. */
  public static final int LONGEST_NAME = 200;

  /** No answer rests on more. */
  public static final int MOST_EVIDENCE = 40;

  public Answer {
    evidence = List.copyOf(evidence);
    bounded("text", text, LONGEST_TEXT);
    bounded("comment", comment, LONGEST_TEXT);
    bounded("respondent", respondent, LONGEST_NAME);
    bounded("reviewer", reviewer == null ? "" : reviewer, LONGEST_NAME);
    if (evidence.size() > MOST_EVIDENCE) {
      throw new IllegalArgumentException("An answer has at most " + MOST_EVIDENCE + " evidence");
    }
    if (respondent.isBlank()) {
      throw new IllegalArgumentException("An answer has a respondent");
    }
    if (reply == Reply.STATED && text.isBlank()) {
      throw new IllegalArgumentException("An answer in words has words");
    }
  }

  private static void bounded(String name, String value, int most) {
    if (value.length() > most) {
      throw new IllegalArgumentException(name + " has at most " + most + " characters");
    }
  }

  /** The same with one more piece of evidence. */
  public Answer with(Evidence more) {
    List<Evidence> all = new java.util.ArrayList<>(evidence);
    all.add(more);
    return new Answer(
        reply, text, confidence, respondent, reviewer, comment, expires, List.copyOf(all));
  }
}
