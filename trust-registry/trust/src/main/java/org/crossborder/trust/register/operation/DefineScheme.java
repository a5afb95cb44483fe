// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.arrangement.ReliabilityScheme;
import org.crossborder.trust.arrangement.SchemeLevel;

/**
 * Defines a Party's scheme of levels, or changes it (Article 8(1)). A change concerns every Party
 * that accepted one of its levels.
 */
public record DefineScheme(ReliabilityScheme scheme) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    Set<String> concerned = new TreeSet<>(Set.of(scheme.party()));
    mapped(draft).forEach(mapping -> concerned.addAll(mapping.acceptedBy()));
    return concerned;
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft
        .unknownParty(scheme.party())
        .or(() -> Ids.notOf(scheme.party(), scheme.id()))
        .or(this::doubled)
        .or(() -> mapped(draft).flatMap(mapping -> lost(mapping).stream()).findFirst());
  }

  private Optional<RegisterRefusal> doubled() {
    List<String> names = scheme.levels().stream().map(SchemeLevel::name).toList();
    return names.isEmpty() || names.stream().distinct().count() < names.size()
        ? Optional.of(
            RegisterRule.LEVEL.refuses(
                "The scheme %s has no level, or one level twice.", scheme.id()))
        : Optional.empty();
  }

  private Optional<RegisterRefusal> lost(LevelMapping mapping) {
    return scheme.levels().stream().anyMatch(level -> level.name().equals(mapping.level()))
        ? Optional.empty()
        : Optional.of(
            RegisterRule.LEVEL.refuses(
                "The level '%s' of %s is mapped and cannot be left out.",
                mapping.level(), scheme.id()));
  }

  private Stream<LevelMapping> mapped(Draft draft) {
    return draft.mappings.values().stream()
        .flatMap(Collection::stream)
        .filter(mapping -> scheme.id().equals(mapping.scheme()));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft.schemes.put(scheme.id(), scheme);
    draft.touch("scheme:" + scheme.id(), recording.index());
  }
}
