// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** Nothing outside the message is fetched. */
final class ExternalPayload extends Refusal {
  ExternalPayload() {
    super(
        "external-payload",
        "A payload behind a hyperlink is refused",
        "AS4-MSG-04",
        "A UserMessage whose PartInfo points to https://www.example.org",
        ErrorCode.EXTERNAL_PAYLOAD,
        ErrorCode.FEATURE_INCONSISTENT,
        ErrorCode.VALUE_INCONSISTENT,
        ErrorCode.INVALID_HEADER,
        ErrorCode.MIME_INCONSISTENCY);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner
        .message()
        .saying(
            message ->
                message.withParts(
                    message.parts().stream()
                        .map(part -> part.at("https://www.example.org/document.xml"))
                        .toList()));
  }
}
