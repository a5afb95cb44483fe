// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** The Body is empty, and signed to stay so. */
final class BodyNotSigned extends Refusal {
  BodyNotSigned() {
    super(
        "body-not-signed",
        "A signature that leaves the SOAP Body out is refused",
        "AS4-SEC-03",
        "A UserMessage whose signature covers eb:Messaging and the payload only",
        ErrorCode.POLICY_NONCOMPLIANCE,
        ErrorCode.FAILED_AUTHENTICATION);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().signed(signing -> signing.covering(uri -> !uri.equals("#body")));
  }
}
