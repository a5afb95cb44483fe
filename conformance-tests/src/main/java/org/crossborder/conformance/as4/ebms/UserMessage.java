// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.ebms;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * eb:UserMessage (ebMS 3.0 Core, 5.2.2).
 *
 * @param refToMessageId the message that this one replies to
 * @param agreement eb:AgreementRef
 * @param serviceType eb:Service/@type
 * @param properties eb:MessageProperties, in their order
 * @param parts eb:PayloadInfo
 */
public record UserMessage(
    String messageId,
    @Nullable String refToMessageId,
    Instant timestamp,
    TradingPartner from,
    TradingPartner to,
    @Nullable String agreement,
    String service,
    @Nullable String serviceType,
    String action,
    String conversationId,
    Map<String, String> properties,
    List<PartInfo> parts) {
  /** The service that answers pings (ebMS 3.0 Core, 5.2.2.8). */
  public static final String TEST_SERVICE =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/service";

  /** The action of a ping. */
  public static final String TEST_ACTION =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/test";

  public UserMessage {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    parts = List.copyOf(parts);
  }

  /** The same message with other part information. */
  public UserMessage withParts(List<PartInfo> others) {
    return new UserMessage(
        messageId,
        refToMessageId,
        timestamp,
        from,
        to,
        agreement,
        service,
        serviceType,
        action,
        conversationId,
        properties,
        others);
  }

  /** The same message as a reply (ebMS 3.0 Core, 2.2.6, 5.2.2.10). */
  public UserMessage replyingTo(String request, String conversation) {
    return new UserMessage(
        messageId,
        request,
        timestamp,
        from,
        to,
        agreement,
        service,
        serviceType,
        action,
        conversation,
        properties,
        parts);
  }

  /** Whether it is a ping. */
  public boolean isTest() {
    return service.equals(TEST_SERVICE) && action.equals(TEST_ACTION);
  }
}
