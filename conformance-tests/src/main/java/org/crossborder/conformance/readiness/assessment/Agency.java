// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.assessment;

import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;

/**
 * An agency that answers for itself.
 *
 * @param id small letters, digits and hyphens
 * @param name as it calls itself
 */
public record Agency(String id, String name) {
  public Agency {
    if (!AnswerKey.isAgencyId(id) || id.equals(AnswerKey.STATE)) {
      throw new IllegalArgumentException(
          "The id of an agency has small letters, digits and hyphens, and is not 'state': " + id);
    }
    if (name.isBlank() || name.length() > Answer.LONGEST_NAME) {
      throw new IllegalArgumentException("An agency has a name, at most 200 characters long");
    }
  }

  /** From {@code customs=National Customs Service}. */
  public static Agency parse(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new Agency(text.strip(), text.strip())
        : new Agency(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }
}
