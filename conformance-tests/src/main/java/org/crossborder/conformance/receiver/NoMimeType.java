// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.PartInfo;
import org.crossborder.conformance.partner.Partner;

/** Without it nobody knows what was compressed. */
final class NoMimeType extends Refusal {
  NoMimeType() {
    super(
        "no-mime-type",
        "A compressed payload without MimeType is refused",
        "AS4-CMP-03",
        "A UserMessage without the part property MimeType",
        ErrorCode.DECOMPRESSION_FAILURE,
        ErrorCode.VALUE_INCONSISTENT,
        ErrorCode.INVALID_HEADER,
        ErrorCode.VALUE_NOT_RECOGNIZED);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().saying(Header.partProperty(PartInfo.MIME_TYPE, ""));
  }
}
