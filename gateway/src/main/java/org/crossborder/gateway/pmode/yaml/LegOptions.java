// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Options that were said of one leg or of every leg.
 *
 * @param node where
 * @param leg its number; 0 means every leg
 */
record LegOptions(Node node, int leg, Set<LegOption> said, List<Consumer<LegDraft>> effects) {

  /** Reads all options of a table; each that is wrong is a mistake of its own. */
  static LegOptions read(Table table, int leg, PinnedCertificates pem, Mistakes mistakes) {
    Set<LegOption> said = EnumSet.noneOf(LegOption.class);
    List<Consumer<LegDraft>> effects = new ArrayList<>();
    for (LegOption option : LegOption.values()) {
      table
          .optional(option.key())
          .ifPresent(
              value -> {
                said.add(option);
                mistakes.attempt(() -> effects.add(option.read(value, pem)));
              });
    }
    return new LegOptions(table.node(), leg, said, effects);
  }

  void applyTo(LegDraft draft, int number) {
    if (leg == 0 || leg == number) {
      effects.forEach(effect -> effect.accept(draft));
    }
  }
}
