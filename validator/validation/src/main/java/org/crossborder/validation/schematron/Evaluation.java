// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.List;
import java.util.Set;

/**
 * What a schema says about one document.
 *
 * @param evaluated the assertions for which there was a node; the others do not apply
 * @param hits in the order of the schema; of one assertion the first hundred
 */
public record Evaluation(Set<Assertion> evaluated, List<Hit> hits) {
  public Evaluation {
    evaluated = Set.copyOf(evaluated);
    hits = List.copyOf(hits);
  }
}
