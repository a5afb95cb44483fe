// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.overview;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.registry.page.Addresses;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.TrustService;

/** What took effect last, over all that the register holds. */
final class Effects {
  private static final Addresses ADDRESSES = new Addresses();

  private Effects() {}

  /** The newest effects that have begun, the newest first. */
  static List<Effect> newest(Reading reading, int most) {
    return Stream.of(
            reading.snapshot().parties().stream().flatMap(Effects::of),
            reading.snapshot().services().stream().flatMap(Effects::of),
            reading.snapshot().arrangements().stream().flatMap(Effects::of))
        .flatMap(each -> each)
        .filter(effect -> !effect.at().isAfter(reading.now()))
        .sorted(Comparator.comparing(Effect::at).reversed())
        .limit(most)
        .toList();
  }

  private static Stream<Effect> of(Party party) {
    return party.treatyStatus().stream()
        .map(
            period ->
                new Effect(
                    period.period().from(),
                    "treaty." + period.status(),
                    party.name(),
                    ADDRESSES.party(party.code())));
  }

  private static Stream<Effect> of(TrustService service) {
    return service.statusHistory().stream()
        .map(
            period ->
                new Effect(
                    period.period().from(),
                    "service." + period.status(),
                    service.serviceName() + ", " + service.providerName(),
                    ADDRESSES.service(service.id())));
  }

  private static Stream<Effect> of(Arrangement arrangement) {
    return arrangement.statusHistory().stream()
        .map(
            period ->
                new Effect(
                    period.period().from(),
                    "arrangement." + period.status(),
                    arrangement.title(),
                    ADDRESSES.arrangement(arrangement.id())));
  }
}
