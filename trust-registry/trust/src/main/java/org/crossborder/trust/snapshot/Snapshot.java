// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.TrustService;

/**
 * The register's content at one version: all that recognition is decided from.
 *
 * @param version grows by one with each publication
 * @param issuedAt when the registry published it
 * @param nextUpdate after this instant nothing may be accepted on this snapshot's word
 */
public record Snapshot(
    long version,
    Instant issuedAt,
    Instant nextUpdate,
    List<Party> parties,
    List<TrustService> services,
    List<LevelMapping> levelMappings,
    List<Arrangement> arrangements) {
  public Snapshot {
    parties = List.copyOf(parties);
    services = List.copyOf(services);
    levelMappings = List.copyOf(levelMappings);
    arrangements = List.copyOf(arrangements);
  }

  /** The Party with this ISO code, if registered. */
  public Optional<Party> party(String code) {
    return parties.stream().filter(party -> party.code().equals(code)).findFirst();
  }
}
