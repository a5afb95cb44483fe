// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a producer may set beyond what every message has, and the consumer gets as it was set.
 *
 * @param agreementType type of the eb:AgreementRef
 * @param agreementPmode its pmode
 * @param properties message properties: for an outbound message the producer's own, for an inbound
 *     one all
 */
public record MessageHeader(
    @Nullable String agreementType,
    @Nullable String agreementPmode,
    List<StoredProperty> properties) {
  /** Nothing beyond. */
  public static final MessageHeader PLAIN = new MessageHeader(null, null, List.of());

  public MessageHeader {
    properties = List.copyOf(properties);
  }
}
