// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** Payloads travel as MIME parts; the Body is empty. */
final class PayloadInBody extends Refusal {
  PayloadInBody() {
    super(
        "payload-in-body",
        "A payload in the SOAP Body is refused",
        "AS4-MSG-03",
        "A UserMessage with an element in the SOAP Body, signed",
        ErrorCode.FEATURE_INCONSISTENT,
        ErrorCode.POLICY_NONCOMPLIANCE,
        ErrorCode.INVALID_HEADER,
        ErrorCode.MIME_INCONSISTENCY);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner
        .message()
        .with(
            new Deviation.BeforeSigning(
                envelope ->
                    Envelope.body(envelope)
                        .orElseThrow()
                        .appendChild(envelope.createElementNS("urn:example", "document"))));
  }
}
