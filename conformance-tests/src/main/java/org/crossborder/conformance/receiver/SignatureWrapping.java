// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** What is verified must be what is read. */
final class SignatureWrapping extends Refusal {
  SignatureWrapping() {
    super(
        "signature-wrapping",
        "A signed header moved aside and replaced by another is refused",
        "AS4-HOS-03",
        "A UserMessage whose signed eb:Messaging sits in a wrapper, and another stands in its place",
        ErrorCode.FAILED_AUTHENTICATION,
        ErrorCode.POLICY_NONCOMPLIANCE,
        ErrorCode.INVALID_HEADER);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(new Deviation.AfterSigning(Wrapping::moveAside));
  }
}
