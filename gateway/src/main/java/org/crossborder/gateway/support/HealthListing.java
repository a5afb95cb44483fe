// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.support;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossborder.gateway.health.HealthWatch.Component;

/** How each part stands: of what it says, figures, times and codes alone. */
public final class HealthListing {
  private static final Set<String> SAID =
      Set.of(
          "level",
          "usableBytes",
          "reserveBytes",
          "warningBytes",
          "ageSeconds",
          "longestSeconds",
          "anchors",
          "snapshot",
          "treeSize",
          "freshness",
          "issuedAt",
          "nextUpdate",
          "vouchedUntil",
          "stuck",
          "party",
          "kind",
          "state",
          "count",
          "since",
          "for",
          "why",
          "differing",
          "day",
          "direction",
          "differences",
          "watched",
          "pmodes",
          "entries");

  private HealthListing() {}

  /** A line each, with its details below it. */
  public static String of(List<Component> components) {
    StringBuilder text = new StringBuilder();
    for (Component one : components) {
      text.append(
          "%s %s, seen so since %s%n"
              .formatted(one.name(), one.health().getStatus().getCode(), one.since()));
      details(text, "  ", one.health().getDetails());
    }
    return text.toString();
  }

  private static void details(StringBuilder text, String indent, Map<?, ?> details) {
    details.forEach((name, value) -> detail(text, indent, String.valueOf(name), value));
  }

  private static void detail(StringBuilder text, String indent, String name, Object value) {
    if (!SAID.contains(name)) {
      return;
    }
    if (value instanceof List<?> several) {
      text.append(indent).append(name).append(": ").append(several.size()).append('\n');
      several.stream()
          .filter(Map.class::isInstance)
          .forEach(one -> details(text, indent + "  ", (Map<?, ?>) one));
    } else {
      text.append(indent).append(name).append(": ").append(Harmless.of(value)).append('\n');
    }
  }
}
