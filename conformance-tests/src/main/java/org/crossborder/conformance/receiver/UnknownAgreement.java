// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** P-Modes are selected by partners, agreement, service and action together. */
final class UnknownAgreement extends Refusal {
  UnknownAgreement() {
    super(
        "unknown-agreement",
        "An agreement that is not in force is refused",
        "AS4-PMD-01",
        "A UserMessage under an agreement that nobody made",
        ErrorCode.PROCESSING_MODE_MISMATCH,
        ErrorCode.VALUE_NOT_RECOGNIZED,
        ErrorCode.VALUE_INCONSISTENT);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(Header.changing("AgreementRef", "urn:conformance:none"));
  }
}
