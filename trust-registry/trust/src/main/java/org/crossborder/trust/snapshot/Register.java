// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.util.List;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.TrustService;

/** What the registry publishes, before it is given a version and times. */
public record Register(
    List<Party> parties,
    List<TrustService> services,
    List<LevelMapping> levelMappings,
    List<Arrangement> arrangements) {
  public Register {
    parties = List.copyOf(parties);
    services = List.copyOf(services);
    levelMappings = List.copyOf(levelMappings);
    arrangements = List.copyOf(arrangements);
  }
}
