// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.util.stream.Stream;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.ebms.UserMessage;
import org.jspecify.annotations.Nullable;

/**
 * One direction between two access points under an arrangement.
 *
 * @param from sends user messages
 * @param fromRole its role on the wire
 */
record Way(String arrangement, AccessPoint from, String fromRole, AccessPoint to, String toRole) {

  /** As a leg, pushed where the receiver can be reached, else pulled. */
  Leg leg(String pmode, int number, Service service, String action) {
    return new Leg(
        pmode,
        new AgreementRef(arrangement),
        number,
        !to.isReachable(),
        from.as(fromRole),
        to.as(toRole),
        Stream.of(to, from).flatMap(point -> point.protocol().stream()).findFirst().orElseThrow(),
        new BusinessInfo(service, action, mpc()),
        ErrorHandling.EDELIVERY,
        ReceptionAwareness.STANDARD,
        PayloadService.GZIP,
        splitting(),
        Negotiation.between(from.gateway(), to.gateway()).orElseThrow());
  }

  /** What is pulled waits on the receiver's own channel: one for each arrangement. */
  private String mpc() {
    return to.isReachable()
        ? UserMessage.DEFAULT_MPC
        : "urn:crossborder:mpc:" + arrangement + ":" + to.name();
  }

  /**
   * In fragments as large as the receiver takes, if both have registered that they can, and both
   * can be reached: the receipt of the whole is posted to its sender.
   */
  private @Nullable Splitting splitting() {
    Long bytes = to.gateway().fragmentBytes();
    return bytes == null
            || from.gateway().fragmentBytes() == null
            || !to.isReachable()
            || !from.isReachable()
        ? null
        : new Splitting(bytes, true);
  }
}
