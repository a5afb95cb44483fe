// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

import java.util.List;

/**
 * A State, with the dated history of its treaty status and the gateways it is reached at.
 *
 * @param code ISO 3166-1 alpha-2 code, upper case
 * @param name the State's short name in English
 * @param treatyStatus periods in ascending order, without overlap (Articles 18 to 20)
 * @param gateways the gateways that speak for this Party
 */
public record Party(
    String code,
    String name,
    List<TreatyStatusPeriod> treatyStatus,
    List<GatewayEndpoint> gateways) {
  public Party {
    treatyStatus = List.copyOf(treatyStatus);
    gateways = List.copyOf(gateways);
  }
}
