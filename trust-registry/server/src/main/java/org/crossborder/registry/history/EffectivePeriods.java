// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.Period;
import tools.jackson.databind.JsonNode;

/**
 * When an entry has effect: the periods that its change names ({@code from} and {@code to}, or
 * {@code at}); without any, from when it was recorded. What is to begin before it was recorded
 * begins then, unless it is a labelled correction.
 */
final class EffectivePeriods {
  private final Instant recordedAt;
  private final boolean correction;
  private final List<Period> periods = new ArrayList<>();

  private EffectivePeriods(Instant recordedAt, boolean correction) {
    this.recordedAt = recordedAt;
    this.correction = correction;
  }

  /** The periods of a logged entry, in the order in which it names them, each once. */
  static List<Period> of(Instant recordedAt, JsonNode entry) {
    JsonNode change = entry.path("change");
    EffectivePeriods found = new EffectivePeriods(recordedAt, change.has("correction"));
    found.collect(change.path("operations"));
    found.named(entry.path("thisUpdate"), entry.path("nextUpdate"));
    found.named(entry.path("issuedAt"), entry.path("nextUpdate"));
    return found.periods.isEmpty()
        ? List.of(Period.since(recordedAt))
        : found.periods.stream().distinct().toList();
  }

  private void collect(JsonNode node) {
    if (node.isObject()) {
      named(node.path("from"), node.path("to"));
      named(node.path("at"), node.path("to"));
    }
    node.forEach(this::collect);
  }

  private void named(JsonNode from, JsonNode to) {
    time(from)
        .ifPresent(
            begin -> {
              Instant effective = correction || begin.isAfter(recordedAt) ? begin : recordedAt;
              time(to)
                  .filter(end -> !end.isAfter(effective))
                  .ifPresentOrElse(
                      over -> {}, () -> periods.add(new Period(effective, time(to).orElse(null))));
            });
  }

  private static Optional<Instant> time(JsonNode text) {
    try {
      return text.isString() ? Optional.of(Instant.parse(text.asString())) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
