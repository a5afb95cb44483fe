// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is told at once.
 *
 * @param party ISO code of the Party whose gateway tells it
 * @param raised what has begun and lasted
 * @param ongoing what was told before and still is
 * @param over what is over
 */
public record Alert(
    String party, Instant at, List<Alarm> raised, List<Alarm> ongoing, List<Alarm> over) {
  public Alert {
    raised = List.copyOf(raised);
    ongoing = List.copyOf(ongoing);
    over = List.copyOf(over);
  }

  /** One line, such as the subject of an e-mail. */
  String headline() {
    if (raised.isEmpty()) {
      return ongoing.isEmpty()
          ? "Gateway %s: %d over, all is well".formatted(party, over.size())
          : "Gateway %s: %d over, %d go on".formatted(party, over.size(), ongoing.size());
    }
    return "Gateway %s: %s%s"
        .formatted(
            party,
            raised.get(0).kind() + " " + raised.get(0).subject(),
            raised.size() > 1 ? " and %d more".formatted(raised.size() - 1) : "");
  }

  /** All of it, a line each. */
  String text() {
    List<String> lines = new ArrayList<>();
    section(lines, "New:", raised);
    section(lines, "Still:", ongoing);
    section(lines, "Over:", over);
    lines.add("Told at " + at + " by the gateway of " + party + ".");
    return String.join("\n", lines) + "\n";
  }

  private static void section(List<String> lines, String title, List<Alarm> alarms) {
    if (alarms.isEmpty()) {
      return;
    }
    lines.add(title);
    alarms.forEach(
        alarm -> lines.add("- " + alarm.kind() + " " + alarm.subject() + ": " + alarm.sentence()));
    lines.add("");
  }
}
