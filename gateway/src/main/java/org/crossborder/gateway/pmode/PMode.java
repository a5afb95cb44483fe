// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.util.List;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.CollaborationInfo;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.PartyInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.gateway.ebms.UserMessage;

/**
 * How messages of one kind go from one trading partner to another (ebMS 3.0 Core, appendix D):
 * One-Way/Push with the eDelivery AS4 security. It reads the same at both ends.
 *
 * @param id ours alone; never on the wire
 * @param initiatorParty ISO code of the Party whose gateway sends
 * @param responderParty ISO code of the Party whose gateway receives
 */
public record PMode(
    String id,
    AgreementRef agreement,
    String initiatorParty,
    TradingPartner initiator,
    String responderParty,
    TradingPartner responder,
    Protocol protocol,
    BusinessInfo businessInfo,
    Security security) {

  /** A message under this P-Mode; its payloads are announced when it is sent. */
  public UserMessage userMessage(
      MessageInfo messageInfo, String conversationId, List<Property> messageProperties) {
    return new UserMessage(
        null,
        messageInfo,
        new PartyInfo(initiator, responder),
        new CollaborationInfo(
            agreement, businessInfo.service(), businessInfo.action(), conversationId),
        messageProperties,
        List.of());
  }

  /** Whether messages under it are pings. */
  public boolean isTest() {
    return businessInfo.service().value().equals(CollaborationInfo.TEST_SERVICE);
  }
}
