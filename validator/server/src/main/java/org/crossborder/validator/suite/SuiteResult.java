// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.suite;

import java.util.List;
import org.crossborder.validation.language.Text;

/**
 * What came of a suite.
 *
 * @param suite its name
 * @param documents in the order of the assertion file
 */
public record SuiteResult(String suite, List<Compared> documents) {
  public SuiteResult {
    documents = List.copyOf(documents);
  }

  /**
   * A document that was judged.
   *
   * @param document its path, as the assertion file has it
   * @param differences from what was expected; none if it is as expected
   */
  public record Compared(String document, List<Text> differences) {
    public Compared {
      differences = List.copyOf(differences);
    }

    /** Whether it was judged as expected. */
    public boolean isAsExpected() {
      return differences.isEmpty();
    }
  }

  /** How many documents were not judged as expected. */
  public long different() {
    return documents.stream().filter(document -> !document.isAsExpected()).count();
  }
}
