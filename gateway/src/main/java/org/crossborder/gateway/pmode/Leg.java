// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.util.List;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.CollaborationInfo;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.PartyInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.jspecify.annotations.Nullable;

/**
 * The way of one user message (PMode[n], ebMS 3.0 Core appendix D.3). It reads the same at both
 * ends.
 *
 * @param pmode id of the P-Mode it belongs to
 * @param number 1 or 2; the message of leg 2 refers to one of leg 1
 * @param pulled whether the receiver fetches the message
 * @param sender of the user message
 * @param receiver of the user message
 * @param protocol where the HTTP requests of this leg go: to the receiver when pushed, to the
 *     sender when pulled
 * @param splitting how messages that are too large go in fragments; null if they may not, as on a
 *     leg that is pulled
 */
public record Leg(
    String pmode,
    AgreementRef agreement,
    int number,
    boolean pulled,
    Participant sender,
    Participant receiver,
    Protocol protocol,
    BusinessInfo businessInfo,
    ErrorHandling errorHandling,
    ReceptionAwareness receptionAwareness,
    PayloadService payloadService,
    @Nullable Splitting splitting,
    Security security) {
  public Leg {
    if (pulled && splitting != null) {
      throw new IllegalArgumentException("What is pulled goes whole (decision 78): " + pmode);
    }
  }

  /** A message of this leg; its payloads are announced when it is sent. */
  public UserMessage userMessage(
      MessageInfo messageInfo, String conversationId, List<Property> messageProperties) {
    String mpc = businessInfo.mpc();
    return new UserMessage(
        mpc.equals(UserMessage.DEFAULT_MPC) ? null : mpc,
        messageInfo,
        new PartyInfo(sender.partner(), receiver.partner()),
        new CollaborationInfo(
            agreement, businessInfo.service(), businessInfo.action(), conversationId),
        messageProperties,
        List.of());
  }

  /** Whether its messages are pings. */
  public boolean isTest() {
    return businessInfo.service().value().equals(CollaborationInfo.TEST_SERVICE);
  }

  /** Who opens the connections: the receiver when pulled, else the sender. */
  public Participant requester() {
    return pulled ? receiver : sender;
  }

  /** The same with another retry schedule. */
  Leg with(RetrySchedule retry) {
    return new Leg(
        pmode,
        agreement,
        number,
        pulled,
        sender,
        receiver,
        protocol,
        businessInfo,
        errorHandling,
        new ReceptionAwareness(retry, receptionAwareness.duplicateWindow()),
        payloadService,
        splitting,
        security);
  }

  /** The same with another address. */
  public Leg with(Protocol other) {
    return with(other, security);
  }

  /** The same with another address and other certificates. */
  public Leg with(Protocol other, Security certificates) {
    return new Leg(
        pmode,
        agreement,
        number,
        pulled,
        sender,
        receiver,
        other,
        businessInfo,
        errorHandling,
        receptionAwareness,
        payloadService,
        splitting,
        certificates);
  }
}
