// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.party;

import java.time.Instant;
import org.crossborder.registry.page.Promise;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.Standing;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A Party in the list of Parties.
 *
 * @param status its treaty status now, or null
 * @param recognises how many other Parties it recognises for something now
 * @param recognisedBy how many other Parties recognise it for something now
 */
record PartyLine(
    String code,
    String name,
    @Nullable TreatyStatus status,
    @Nullable Instant since,
    long services,
    long recognises,
    long recognisedBy) {
  static PartyLine of(Party party, Reading reading) {
    TreatyStatusPeriod now =
        party.treatyStatus().stream()
            .filter(period -> period.period().contains(reading.now()))
            .findFirst()
            .orElse(null);
    return new PartyLine(
        party.code(),
        party.name(),
        now == null ? null : now.status(),
        now == null ? null : now.period().from(),
        reading.servicesOf(party.code()).count(),
        inForce(reading)
            .filter(promise -> promise.clause().recogniser().equals(party.code()))
            .map(promise -> promise.clause().recognised())
            .distinct()
            .count(),
        inForce(reading)
            .filter(promise -> promise.clause().recognised().equals(party.code()))
            .map(promise -> promise.clause().recogniser())
            .distinct()
            .count());
  }

  private static java.util.stream.Stream<Promise> inForce(Reading reading) {
    return reading.promises().filter(p -> p.at(reading.now()) == Standing.IN_FORCE);
  }
}
