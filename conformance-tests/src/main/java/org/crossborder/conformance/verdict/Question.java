// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.verdict;

import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.validator.Inquiry;

/** Makes what a validator is asked. */
@FunctionalInterface
public interface Question {
  /** The inquiry, of the world and at the time of these fixtures. */
  Inquiry of(Fixtures fixtures) throws Exception;
}
