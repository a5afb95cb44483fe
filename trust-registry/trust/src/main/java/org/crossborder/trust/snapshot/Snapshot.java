// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crossborder.trust.AbsentIsEmpty;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.arrangement.ReliabilityScheme;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.service.TrustServiceProvider;
import org.jspecify.annotations.Nullable;

/**
 * The register's content at one version: all that recognition is decided from.
 *
 * @param version grows by one with each publication
 * @param issuedAt when the registry published it
 * @param nextUpdate after this instant nothing may be accepted on this snapshot's word
 * @param treeSize the register is what the log's entries {@code [0, treeSize)} say; null if it was
 *     made without a log
 * @param accessionOfficers everyone who signs or signed for the accession office
 * @param provenance the log entry that last changed each subject, such as {@code service:BD/seals}
 */
public record Snapshot(
    long version,
    Instant issuedAt,
    Instant nextUpdate,
    List<Party> parties,
    List<TrustService> services,
    List<LevelMapping> levelMappings,
    List<Arrangement> arrangements,
    @Nullable Long treeSize,
    @AbsentIsEmpty List<TrustServiceProvider> providers,
    @AbsentIsEmpty List<ReliabilityScheme> schemes,
    @AbsentIsEmpty List<Officer> accessionOfficers,
    @AbsentIsEmpty Map<String, Long> provenance) {
  public Snapshot {
    parties = List.copyOf(parties);
    services = List.copyOf(services);
    levelMappings = List.copyOf(levelMappings);
    arrangements = List.copyOf(arrangements);
    providers = List.copyOf(providers);
    schemes = List.copyOf(schemes);
    accessionOfficers = List.copyOf(accessionOfficers);
    provenance = Collections.unmodifiableMap(new TreeMap<>(provenance));
  }

  /** A snapshot made without a log. */
  public Snapshot(
      long version,
      Instant issuedAt,
      Instant nextUpdate,
      List<Party> parties,
      List<TrustService> services,
      List<LevelMapping> levelMappings,
      List<Arrangement> arrangements) {
    this(
        version,
        issuedAt,
        nextUpdate,
        parties,
        services,
        levelMappings,
        arrangements,
        null,
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  /** The register of the log's first entries, as it is published. */
  public static Snapshot of(
      Register register,
      long treeSize,
      Map<String, Long> provenance,
      long version,
      Instant issuedAt,
      Instant nextUpdate) {
    return new Snapshot(
        version,
        issuedAt,
        nextUpdate,
        register.parties(),
        register.services(),
        register.levelMappings(),
        register.arrangements(),
        treeSize,
        register.providers(),
        register.schemes(),
        register.accessionOfficers(),
        provenance);
  }

  /** The Party with this ISO code, if registered. */
  public Optional<Party> party(String code) {
    return parties.stream().filter(party -> party.code().equals(code)).findFirst();
  }

  /** The log entry that last changed a subject, if the snapshot was made from a log. */
  public Optional<Long> logIndex(String subject) {
    return Optional.ofNullable(provenance.get(subject));
  }
}
