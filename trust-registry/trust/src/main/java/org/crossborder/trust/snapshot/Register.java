// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.util.List;
import org.crossborder.trust.AbsentIsEmpty;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.arrangement.ReliabilityScheme;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.service.TrustServiceProvider;

/**
 * What the registry publishes, before it is given a version and times.
 *
 * @param accessionOfficers everyone who signs or signed for the accession office
 */
public record Register(
    List<Party> parties,
    List<TrustService> services,
    List<LevelMapping> levelMappings,
    List<Arrangement> arrangements,
    @AbsentIsEmpty List<TrustServiceProvider> providers,
    @AbsentIsEmpty List<ReliabilityScheme> schemes,
    @AbsentIsEmpty List<Officer> accessionOfficers) {
  public Register {
    parties = List.copyOf(parties);
    services = List.copyOf(services);
    levelMappings = List.copyOf(levelMappings);
    arrangements = List.copyOf(arrangements);
    providers = List.copyOf(providers);
    schemes = List.copyOf(schemes);
    accessionOfficers = List.copyOf(accessionOfficers);
  }

  /** A register without providers, schemes and accession officers. */
  public Register(
      List<Party> parties,
      List<TrustService> services,
      List<LevelMapping> levelMappings,
      List<Arrangement> arrangements) {
    this(parties, services, levelMappings, arrangements, List.of(), List.of(), List.of());
  }
}
