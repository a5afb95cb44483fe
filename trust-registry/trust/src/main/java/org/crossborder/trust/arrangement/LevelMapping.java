// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

import java.util.List;
import org.crossborder.trust.Period;
import org.jspecify.annotations.Nullable;

/**
 * A level of a Party's own scheme mapped to the common reference level (Article 8(1), rule A04).
 *
 * @param party whose scheme the level belongs to
 * @param level name of the level in that scheme
 * @param referenceLevel rank on the common scale; higher is more reliable
 * @param acceptedBy ISO codes of the Parties that accepted the mapping
 * @param scheme id of the {@link ReliabilityScheme}, or null if none is recorded
 * @param evidence on what the equivalence rests (rules A04 and T03), or null
 */
public record LevelMapping(
    String party,
    String level,
    int referenceLevel,
    List<String> acceptedBy,
    Period period,
    @Nullable String scheme,
    @Nullable String evidence) {
  public LevelMapping {
    acceptedBy = List.copyOf(acceptedBy);
  }

  /** A mapping without scheme and evidence. */
  public LevelMapping(
      String party, String level, int referenceLevel, List<String> acceptedBy, Period period) {
    this(party, level, referenceLevel, acceptedBy, period, null, null);
  }

  /** The same mapping for these Parties within another period. */
  public LevelMapping with(List<String> acceptors, Period other) {
    return new LevelMapping(party, level, referenceLevel, acceptors, other, scheme, evidence);
  }
}
