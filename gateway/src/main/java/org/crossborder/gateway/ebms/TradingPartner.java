// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

/**
 * One end of an exchange. ebMS says Party; here that word means a State. eDelivery AS4 allows
 * exactly one PartyId.
 *
 * @param role a URI, e.g. {@link #INITIATOR}
 */
public record TradingPartner(PartyId partyId, String role) {
  /** The default role of the one who sends the first message. */
  public static final String INITIATOR =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/initiator";

  /** The default role of the one who receives it. */
  public static final String RESPONDER =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/responder";
}
