// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** What is not signed could be anyone's. */
final class HeaderNotSigned extends Refusal {
  HeaderNotSigned() {
    super(
        "header-not-signed",
        "A signature that leaves eb:Messaging out is refused",
        "AS4-SEC-02",
        "A UserMessage whose signature covers the Body and the payload only",
        ErrorCode.POLICY_NONCOMPLIANCE,
        ErrorCode.FAILED_AUTHENTICATION);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().signed(signing -> signing.covering(uri -> !uri.equals("#messaging")));
  }
}
