// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** A payload that nobody signed proves nothing. */
final class PayloadNotSigned extends Refusal {
  PayloadNotSigned() {
    super(
        "payload-not-signed",
        "A signature that leaves a payload out is refused",
        "AS4-SEC-04",
        "A UserMessage whose signature covers eb:Messaging and the Body only",
        ErrorCode.POLICY_NONCOMPLIANCE,
        ErrorCode.FAILED_AUTHENTICATION);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().signed(signing -> signing.covering(uri -> !uri.startsWith("cid:")));
  }
}
