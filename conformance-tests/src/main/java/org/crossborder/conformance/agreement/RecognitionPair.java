// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.List;
import java.util.function.Function;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.validator.Inquiry;

/**
 * What must be recognised, and what must not.
 *
 * @param rule the rule's id, e.g. T04
 * @param recognised what must be, by its name
 * @param refused what must not be, each by its name
 */
record RecognitionPair(String rule, String title, Named recognised, List<Named> refused) {
  /** Something to ask about. */
  record Named(String name, Function<Fixtures, Inquiry> inquiry) {}

  RecognitionPair {
    refused = List.copyOf(refused);
  }
}
