// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.Confidence;
import org.crossborder.conformance.readiness.answer.Evidence;
import org.crossborder.conformance.readiness.answer.Reply;
import org.crossborder.conformance.readiness.checklist.Question;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a person typed it.
 *
 * @param key of the answer
 * @param version of the answer that the person saw; 0 if there was none
 */
record AnswerForm(
    String key,
    int version,
    @Nullable String reply,
    @Nullable String text,
    @Nullable String confidence,
    @Nullable String respondent,
    @Nullable String reviewer,
    @Nullable String comment,
    @Nullable String expires) {

  /** With what is kept already. */
  static AnswerForm of(String key, int version, @Nullable Answer answer, String person) {
    return answer == null
        ? new AnswerForm(key, version, "", "", "SURE", person, "", "", "")
        : new AnswerForm(
            key,
            version,
            answer.reply().name(),
            answer.text(),
            answer.confidence().name(),
            answer.respondent(),
            answer.reviewer() == null ? "" : answer.reviewer(),
            answer.comment(),
            answer.expires() == null ? "" : String.valueOf(answer.expires()));
  }

  /** The same, made from another version. */
  AnswerForm from(int newer) {
    return new AnswerForm(
        key, newer, reply, text, confidence, respondent, reviewer, comment, expires);
  }

  /** What is wrong; nothing if {@link #answer} will be one. */
  List<FormError> errors(Question question) {
    List<FormError> errors = new ArrayList<>();
    if (question.scale().replies().stream().noneMatch(known -> known.name().equals(reply))) {
      errors.add(new FormError("reply", "error.reply"));
    }
    if ("STATED".equals(reply) && said(text).isEmpty()) {
      errors.add(new FormError("text", "error.text"));
    }
    if (said(respondent).isEmpty()) {
      errors.add(new FormError("respondent", "error.respondent"));
    }
    if (said(text).length() > Answer.LONGEST_TEXT
        || said(comment).length() > Answer.LONGEST_TEXT
        || said(respondent).length() > Answer.LONGEST_NAME
        || said(reviewer).length() > Answer.LONGEST_NAME) {
      errors.add(new FormError("text", "error.long"));
    }
    try {
      date(said(expires));
    } catch (DateTimeException wrong) {
      errors.add(new FormError("expires", "error.date"));
    }
    return errors;
  }

  /** The answer, if there are no errors. */
  Answer answer(List<Evidence> evidence) {
    return new Answer(
        Reply.valueOf(said(reply)),
        said(text),
        "LIKELY".equals(confidence)
            ? Confidence.LIKELY
            : "UNSURE".equals(confidence) ? Confidence.UNSURE : Confidence.SURE,
        said(respondent),
        said(reviewer).isEmpty() ? null : said(reviewer),
        said(comment),
        date(said(expires)),
        evidence);
  }

  static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip().replace("\r\n", "\n");
  }

  /** A date, or null if nothing was typed. */
  static @Nullable LocalDate date(String typed) {
    return typed.isEmpty() ? null : LocalDate.parse(typed);
  }
}
