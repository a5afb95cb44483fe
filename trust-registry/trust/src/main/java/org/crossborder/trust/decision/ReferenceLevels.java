// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Optional;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.service.TrustService;

/** Rule A04: a Party's own level, on the common scale as the recognising Party has accepted it. */
final class ReferenceLevels {
  private ReferenceLevels() {}

  static Optional<Integer> of(Case asked, TrustService service) {
    return asked.index().mappings(service.party(), service.level()).stream()
        .filter(mapping -> mapping.acceptedBy().contains(asked.question().recognisingParty()))
        .filter(mapping -> mapping.period().contains(asked.at()))
        .map(LevelMapping::referenceLevel)
        .min(Integer::compare);
  }
}
