// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.partner;

import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.store.Direction;

/**
 * A way of messages between this gateway and a partner's, as it is just now.
 *
 * @param arrangement that allows it
 * @param action what goes on it, e.g. {@code Document}
 * @param pulled whether the receiver fetches
 * @param address where the requests go
 * @param suite of the eDelivery AS4 version that both ends speak
 */
record Route(
    Direction direction,
    String arrangement,
    String action,
    boolean pulled,
    String gateway,
    String address,
    String suite) {
  static Route of(Direction direction, Leg leg) {
    return new Route(
        direction,
        leg.agreement().value(),
        leg.businessInfo().action(),
        leg.pulled(),
        (direction == Direction.OUTBOUND ? leg.receiver() : leg.sender())
            .partner()
            .partyId()
            .value(),
        leg.protocol().address().toString(),
        leg.security().suite().name());
  }
}
