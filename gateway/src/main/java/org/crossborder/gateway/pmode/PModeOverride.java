// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.util.function.UnaryOperator;

/** What an operator says about P-Modes beside the register. */
public sealed interface PModeOverride {

  /** A P-Mode that the register does not give, such as one with a partner outside of it. */
  record Addition(PMode pmode) implements PModeOverride {}

  /**
   * Other terms for a P-Mode that the register gives.
   *
   * @param replaces its id
   * @param change from the derived one to what holds; an IllegalArgumentException says why it
   *     cannot
   */
  record Replacement(String replaces, UnaryOperator<PMode> change) implements PModeOverride {}
}
