// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that carries payloads from producer to consumer (ebMS 3.0 Core 5.2.2).
 *
 * @param mpc message partition channel; null means the default one
 * @param payloadInfo the payloads in the producer's order; the first is the business document
 */
public record UserMessage(
    @Nullable String mpc,
    MessageInfo messageInfo,
    PartyInfo partyInfo,
    CollaborationInfo collaborationInfo,
    List<Property> messageProperties,
    List<PartInfo> payloadInfo)
    implements MessageUnit {
  /** The channel of all messages that name none (3.4.1). */
  public static final String DEFAULT_MPC =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/defaultMPC";

  public UserMessage {
    messageProperties = List.copyOf(messageProperties);
    payloadInfo = List.copyOf(payloadInfo);
  }

  /** The value of a message property. */
  public Optional<String> property(String name) {
    return Property.value(messageProperties, name);
  }

  /** The same message under this agreement. */
  public UserMessage withAgreementRef(AgreementRef agreementRef) {
    return new UserMessage(
        mpc,
        messageInfo,
        partyInfo,
        new CollaborationInfo(
            agreementRef,
            collaborationInfo.service(),
            collaborationInfo.action(),
            collaborationInfo.conversationId()),
        messageProperties,
        payloadInfo);
  }

  /** The same message with these payloads announced. */
  public UserMessage withPayloadInfo(List<PartInfo> parts) {
    return new UserMessage(
        mpc, messageInfo, partyInfo, collaborationInfo, messageProperties, parts);
  }
}
