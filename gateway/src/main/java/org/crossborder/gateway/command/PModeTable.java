// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PMode;

/** P-Modes for the eye, a line for each leg. */
final class PModeTable {
  private static final List<String> HEAD =
      List.of("P-MODE", "BINDING", "LEG", "FROM", "TO", "ACTION", "ADDRESS", "SUITE");

  private PModeTable() {}

  static List<String> lines(List<PMode> pmodes) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    for (PMode pmode : pmodes) {
      pmode.legs().forEach(leg -> rows.add(row(pmode, leg)));
    }
    int[] widths =
        IntStream.range(0, HEAD.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static List<String> row(PMode pmode, Leg leg) {
    return List.of(
        pmode.id(),
        pmode.binding().name(),
        Integer.toString(leg.number()),
        leg.sender().party(),
        leg.receiver().party(),
        leg.isTest() ? "(test)" : leg.businessInfo().action(),
        leg.protocol().address().toString(),
        leg.security().suite().version());
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
