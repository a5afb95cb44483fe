// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.answer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.crossborder.conformance.readiness.checklist.Aspect;
import org.crossborder.conformance.readiness.checklist.Question;
import org.crossborder.conformance.readiness.checklist.Scope;

/**
 * Which answer: of whom, to what, and whether of law or of practice.
 *
 * @param question id of the question
 * @param agency id of the agency, or {@link #STATE}
 */
public record AnswerKey(String question, String agency, Aspect aspect) {
  /** Who answers what is asked once for the State. */
  public static final String STATE = "state";

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public AnswerKey {
    if (!isAgencyId(agency)) {
      throw new IllegalArgumentException("No id of an agency: " + agency);
    }
  }

  /**
   * Reads {@code A2.2/customs/practice}.
   *
   * @throws IllegalArgumentException if it is not written like this
   */
  public static AnswerKey parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length == 3) {
      for (Aspect aspect : Aspect.values()) {
        if (aspect.name().toLowerCase(Locale.ROOT).equals(parts[2])) {
          return new AnswerKey(parts[0], parts[1], aspect);
        }
      }
    }
    throw new IllegalArgumentException(
        "An answer is named QUESTION/AGENCY/ASPECT, e.g. A2.2/state/practice, not " + text);
  }

  /** Small letters, digits and hyphens, at most 40. */
  public static boolean isAgencyId(String id) {
    return ID.matcher(id).matches();
  }

  /** Whether the question is asked like this. */
  public boolean fits(Question asked) {
    return question.equals(asked.id())
        && asked.aspects().contains(aspect)
        && (asked.scope() == Scope.STATE) == agency.equals(STATE);
  }

  /** E.g. {@code A2.2/customs/practice}. */
  @Override
  public String toString() {
    return question + "/" + agency + "/" + (aspect == Aspect.LAW ? "law" : "practice");
  }
}
