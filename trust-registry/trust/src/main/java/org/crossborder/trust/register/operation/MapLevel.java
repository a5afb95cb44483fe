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

/** Maps a level to the reference level; every Party that accepts it signs (rule A04). */
public record MapLevel(LevelMapping mapping) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    Set<String> concerned = new TreeSet<>(mapping.acceptedBy());
    concerned.add(mapping.party());
    return concerned;
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return Stream.concat(Stream.of(mapping.party()), mapping.acceptedBy().stream())
        .flatMap(code -> draft.unknownParty(code).stream())
        .findFirst()
        .or(this::unfitAcceptors)
        .or(() -> unknownLevel(draft))
        .or(() -> recording.unfit(mapping.period()))
        .or(() -> contradicting(draft, recording));
  }

  private Optional<RegisterRefusal> unfitAcceptors() {
    List<String> acceptors = mapping.acceptedBy();
    return acceptors.isEmpty()
            || acceptors.contains(mapping.party())
            || acceptors.stream().distinct().count() < acceptors.size()
        ? Optional.of(
            RegisterRule.LEVEL.refuses(
                "The level '%s' of %s is accepted by other Parties, each named once.",
                mapping.level(), mapping.party()))
        : Optional.empty();
  }

  private Optional<RegisterRefusal> unknownLevel(Draft draft) {
    String scheme = mapping.scheme();
    if (scheme == null) {
      return Optional.empty();
    }
    return Draft.known(
        draft
            .schemes
            .get(scheme)
            .filter(s -> s.party().equals(mapping.party()))
            .filter(s -> s.levels().stream().anyMatch(l -> l.name().equals(mapping.level())))
            .isPresent(),
        "The level '" + mapping.level() + "' of the scheme",
        scheme);
  }

  private Optional<RegisterRefusal> contradicting(Draft draft, Recording recording) {
    Period period = recording.effective(mapping.period()).orElseThrow();
    return draft.mappings.get(key()).orElse(List.of()).stream()
        .filter(known -> known.acceptedBy().stream().anyMatch(mapping.acceptedBy()::contains))
        .filter(known -> overlap(known.period(), period))
        .findFirst()
        .map(
            known ->
                RegisterRule.LEVEL.refuses(
                    "The level '%s' of %s is mapped at that time already for one of %s.",
                    mapping.level(), mapping.party(), mapping.acceptedBy()));
  }

  private static boolean overlap(Period one, Period other) {
    return one.from().isBefore(other.end().orElse(Instant.MAX))
        && other.from().isBefore(one.end().orElse(Instant.MAX));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    Period period = recording.effective(mapping.period()).orElseThrow();
    draft.mappings.put(
        key(),
        Stream.concat(
                draft.mappings.get(key()).orElse(List.of()).stream(),
                Stream.of(mapping.with(mapping.acceptedBy(), period)))
            .toList());
    draft.touch("mapping:" + key(), recording.index());
  }

  private String key() {
    return mapping.party() + "/" + mapping.level();
  }
}
