// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.CollaborationInfo;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.PartyId;
import org.crossborder.gateway.ebms.PartyInfo;
import org.crossborder.gateway.ebms.UserMessage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the leg of a received message (ebMS 3.0 Core 4.1): party ids and roles, service, action and
 * agreement must all agree. The first of them that fits no P-Mode is what the sender is told.
 */
record LegSelection(List<Leg> candidates) {

  Leg select(UserMessage message) throws MessageRefused {
    PartyInfo parties = message.partyInfo();
    CollaborationInfo info = message.collaborationInfo();
    List<Leg> left =
        narrow(
            candidates,
            leg -> leg.sender().partner().partyId().equals(parties.from().partyId()),
            "sender " + said(parties.from().partyId()));
    left =
        narrow(
            left,
            leg -> leg.receiver().partner().partyId().equals(parties.to().partyId()),
            "receiver " + said(parties.to().partyId()));
    left =
        narrow(
            left,
            leg ->
                leg.sender().partner().role().equals(parties.from().role())
                    && leg.receiver().partner().role().equals(parties.to().role()),
            "roles " + parties.from().role() + " and " + parties.to().role());
    left = narrow(left, agrees(info.agreementRef()), "agreement " + said(info.agreementRef()));
    left =
        narrow(
            left,
            leg -> leg.businessInfo().service().equals(info.service()),
            "service " + said(info.service().value(), info.service().type()));
    left =
        narrow(
            left,
            leg -> leg.businessInfo().action().equals(info.action()),
            "action " + info.action());
    left = narrow(left, leg -> onChannel(leg, message), "channel " + message.mpc());
    if (left.size() > 1) {
      throw mismatch("Without eb:AgreementRef more than one agreement fits.");
    }
    return left.get(0);
  }

  /** The reference is optional; without it exactly one agreement must fit. */
  private static Predicate<Leg> agrees(@Nullable AgreementRef reference) {
    return leg ->
        reference == null
            || (leg.agreement().value().equals(reference.value())
                && Objects.equals(leg.agreement().type(), reference.type()));
  }

  private static boolean onChannel(Leg leg, UserMessage message) {
    return leg.businessInfo()
        .mpc()
        .equals(Objects.requireNonNullElse(message.mpc(), UserMessage.DEFAULT_MPC));
  }

  private static List<Leg> narrow(List<Leg> legs, Predicate<Leg> fits, String what)
      throws MessageRefused {
    List<Leg> left = legs.stream().filter(fits).toList();
    if (left.isEmpty()) {
      throw mismatch("No arrangement in force gives a processing mode for " + what + ".");
    }
    return left;
  }

  private static String said(PartyId partyId) {
    return said(partyId.value(), partyId.type());
  }

  private static String said(@Nullable AgreementRef reference) {
    return reference == null ? "none" : said(reference.value(), reference.type());
  }

  private static String said(String value, @Nullable String type) {
    return type == null ? value : value + " of type " + type;
  }

  private static MessageRefused mismatch(String detail) {
    return new MessageRefused(ErrorCode.PROCESSING_MODE_MISMATCH, detail);
  }
}
