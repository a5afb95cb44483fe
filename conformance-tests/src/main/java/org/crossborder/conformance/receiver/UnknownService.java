// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** P-Modes are selected by partners, agreement, service and action together. */
final class UnknownService extends Refusal {
  UnknownService() {
    super(
        "unknown-service",
        "A service that no P-Mode has is refused",
        "AS4-PMD-02",
        "A UserMessage to a service that nobody offers",
        ErrorCode.PROCESSING_MODE_MISMATCH,
        ErrorCode.VALUE_NOT_RECOGNIZED,
        ErrorCode.VALUE_INCONSISTENT);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(Header.changing("Service", "urn:conformance:none"));
  }
}
