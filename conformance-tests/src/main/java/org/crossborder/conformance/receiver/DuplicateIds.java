// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** A reference must name one element. */
final class DuplicateIds extends Refusal {
  DuplicateIds() {
    super(
        "duplicate-ids",
        "Two elements with one wsu:Id are refused",
        "AS4-HOS-04",
        "A UserMessage with a copy of the signed Body, and its Id, in the SOAP Header",
        ErrorCode.FAILED_AUTHENTICATION,
        ErrorCode.POLICY_NONCOMPLIANCE,
        ErrorCode.INVALID_HEADER);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(new Deviation.AfterSigning(Wrapping::doubleBodyId));
  }
}
