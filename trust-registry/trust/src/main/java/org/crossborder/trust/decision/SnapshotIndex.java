// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * A snapshot by what is asked of it, so that a decision takes as long with 200,000 clauses as with
 * one. It follows from the snapshot alone.
 */
final class SnapshotIndex {
  private record Direction(String recogniser, String recognised) {}

  private record Level(String party, String name) {}

  private final Snapshot snapshot;
  private final KnownPaths knownPaths = new KnownPaths();
  private final Map<String, Party> parties = new HashMap<>();
  private final Map<Direction, List<DirectedClause>> clauses = new HashMap<>();
  private final Map<String, List<TrustService>> services = new HashMap<>();
  private final Map<Level, List<LevelMapping>> mappings = new HashMap<>();

  SnapshotIndex(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot.parties().forEach(party -> parties.putIfAbsent(party.code(), party));
    for (Arrangement arrangement : snapshot.arrangements()) {
      for (Clause clause : arrangement.clauses()) {
        add(
            clauses,
            new Direction(clause.recogniser(), clause.recognised()),
            new DirectedClause(arrangement, clause));
      }
    }
    snapshot.services().forEach(s -> add(services, s.party(), s));
    snapshot.levelMappings().forEach(m -> add(mappings, new Level(m.party(), m.level()), m));
  }

  /** Whether this is the index of that very snapshot; comparing 200,000 clauses would take long. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(Snapshot other) {
    return snapshot == other;
  }

  /** Paths to its services that have been looked for. */
  KnownPaths knownPaths() {
    return knownPaths;
  }

  Optional<Party> party(String code) {
    return Optional.ofNullable(parties.get(code));
  }

  List<DirectedClause> clauses(String recogniser, String recognised) {
    return clauses.getOrDefault(new Direction(recogniser, recognised), List.of());
  }

  List<TrustService> services(String party) {
    return services.getOrDefault(party, List.of());
  }

  List<LevelMapping> mappings(String party, String level) {
    return mappings.getOrDefault(new Level(party, level), List.of());
  }

  private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }
}
