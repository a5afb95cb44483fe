// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

import java.util.List;
import org.crossborder.trust.AbsentIsEmpty;
import org.jspecify.annotations.Nullable;

/**
 * A State, with the dated history of its treaty status and the gateways it is reached at.
 *
 * @param code ISO 3166-1 alpha-2 code, upper case
 * @param name the State's short name in English
 * @param treatyStatus periods in ascending order, without overlap (Articles 18 to 20)
 * @param gateways the gateways that speak for this Party
 * @param authority the body that speaks for this Party, or null if it named none
 * @param reservations what it reserved (Article 17(7))
 * @param amendments the amendments in force for it (Article 20)
 * @param officers everyone who signs or signed for it; a dismissed officer's period has ended
 */
public record Party(
    String code,
    String name,
    List<TreatyStatusPeriod> treatyStatus,
    List<GatewayEndpoint> gateways,
    @Nullable Authority authority,
    @AbsentIsEmpty List<Reservation> reservations,
    @AbsentIsEmpty List<AmendmentAcceptance> amendments,
    @AbsentIsEmpty List<Officer> officers) {
  public Party {
    treatyStatus = List.copyOf(treatyStatus);
    gateways = List.copyOf(gateways);
    reservations = List.copyOf(reservations);
    amendments = List.copyOf(amendments);
    officers = List.copyOf(officers);
  }

  /** A Party without authority, reservations, amendments and officers. */
  public Party(
      String code,
      String name,
      List<TreatyStatusPeriod> treatyStatus,
      List<GatewayEndpoint> gateways) {
    this(code, name, treatyStatus, gateways, null, List.of(), List.of(), List.of());
  }
}
