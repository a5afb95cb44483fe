// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.LevelMapping;
import org.jspecify.annotations.Nullable;

/**
 * Ends what a level is mapped to. The level's own Party ends it for all, an accepting Party for
 * itself: nobody needs another's consent to trust less.
 *
 * @param by ISO code of the Party that ends it
 * @param at null for at once
 */
public record EndMapping(String party, String level, String by, @Nullable Instant at)
    implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    Set<String> concerned = new TreeSet<>(Set.of(by));
    if (recording.correction()) {
      concerned.add(party);
      mappings(draft).forEach(mapping -> concerned.addAll(mapping.acceptedBy()));
    }
    return concerned;
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    Instant end = recording.effective(at);
    return draft
        .unknownParty(by)
        .or(() -> recording.retroactive(at))
        .or(
            () ->
                Draft.known(
                    mappings(draft).stream().anyMatch(mapping -> ends(mapping, end)),
                    "A mapping that " + by + " could end of the level",
                    key()));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    Instant end = recording.effective(at);
    draft.mappings.put(
        key(),
        mappings(draft).stream()
            .flatMap(mapping -> ends(mapping, end) ? rest(mapping, end) : Stream.of(mapping))
            .toList());
    draft.touch("mapping:" + key(), recording.index());
  }

  private boolean ends(LevelMapping mapping, Instant end) {
    return (by.equals(party) || mapping.acceptedBy().contains(by))
        && mapping.period().end().filter(last -> !last.isAfter(end)).isEmpty();
  }

  /** Until the end it stays as it was; then it goes on for the other Parties. */
  private Stream<LevelMapping> rest(LevelMapping mapping, Instant end) {
    Period period = mapping.period();
    List<String> others =
        by.equals(party)
            ? List.of()
            : mapping.acceptedBy().stream().filter(code -> !code.equals(by)).toList();
    Instant turn = period.from().isBefore(end) ? end : period.from();
    Stream<LevelMapping> before =
        period.from().isBefore(turn)
            ? Stream.of(mapping.with(mapping.acceptedBy(), new Period(period.from(), turn)))
            : Stream.empty();
    Stream<LevelMapping> after =
        others.isEmpty()
            ? Stream.empty()
            : Stream.of(mapping.with(others, new Period(turn, period.to())));
    return Stream.concat(before, after);
  }

  private List<LevelMapping> mappings(Draft draft) {
    return draft.mappings.get(key()).orElse(List.of());
  }

  private String key() {
    return party + "/" + level;
  }
}
