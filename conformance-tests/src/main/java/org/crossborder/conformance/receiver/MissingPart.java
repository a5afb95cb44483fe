// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.stream.Stream;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.PartInfo;
import org.crossborder.conformance.partner.Partner;

/** PayloadInfo says what the parts are. */
final class MissingPart extends Refusal {
  MissingPart() {
    super(
        "missing-part",
        "An announced payload that is not there is refused",
        "AS4-MSG-05",
        "A UserMessage that announces one more part than it has",
        ErrorCode.MIME_INCONSISTENCY,
        ErrorCode.EXTERNAL_PAYLOAD,
        ErrorCode.VALUE_INCONSISTENT);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner
        .message()
        .saying(
            message ->
                message.withParts(
                    Stream.concat(
                            message.parts().stream(),
                            Stream.of(PartInfo.of("nowhere@conformance", "text/plain", false)))
                        .toList()));
  }
}
