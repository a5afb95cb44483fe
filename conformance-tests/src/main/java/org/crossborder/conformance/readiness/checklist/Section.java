// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import java.util.List;
import org.crossborder.conformance.language.Words;

/**
 * A section of a checklist.
 *
 * @param id as the guide numbers it, e.g. {@code I.A} or {@code B4}
 */
public record Section(String id, Mark mark, Words title, List<Question> questions) {
  public Section {
    questions = List.copyOf(questions);
  }
}
