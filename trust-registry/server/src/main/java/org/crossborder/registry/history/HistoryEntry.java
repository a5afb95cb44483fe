// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.Period;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the log, as it shaped a subject.
 *
 * @param index where it stands in the log
 * @param recordedAt when the registry recorded it
 * @param effective when it has effect
 * @param signatories whose word it is
 * @param tile where the log serves it (C2SP tlog-tiles); null until a checkpoint covers it
 * @param entry the entry itself, as logged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryEntry(
    long index,
    Instant recordedAt,
    String type,
    List<Period> effective,
    List<Signatory> signatories,
    @Nullable String tile,
    JsonNode entry) {
  HistoryEntry {
    effective = List.copyOf(effective);
    signatories = List.copyOf(signatories);
  }

  /** Whether any of its periods contains a time; without a time, always. */
  boolean isEffectiveAt(@Nullable Instant at) {
    return at == null || effective.stream().anyMatch(period -> period.contains(at));
  }
}
