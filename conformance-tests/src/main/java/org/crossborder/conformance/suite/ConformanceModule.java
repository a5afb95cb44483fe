// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

/**
 * The smallest thing that has a verdict.
 *
 * @param <W> what it acts on
 */
public interface ConformanceModule<W extends Witness> {
  /** What it is. */
  About about();

  /**
   * Tries it, once.
   *
   * @throws Exception if the suite is at fault; the network's faults are judgements
   */
  Judgement judge(W witness) throws Exception;
}
