// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.PartInfo;
import org.crossborder.conformance.partner.Partner;

/** AS4 has one compression. */
final class OtherCompression extends Refusal {
  OtherCompression() {
    super(
        "other-compression",
        "A CompressionType other than application/gzip is refused",
        "AS4-CMP-02",
        "A UserMessage that says application/zip",
        ErrorCode.DECOMPRESSION_FAILURE,
        ErrorCode.VALUE_NOT_RECOGNIZED,
        ErrorCode.VALUE_INCONSISTENT);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner
        .message()
        .saying(Header.partProperty(PartInfo.COMPRESSION_TYPE, "application/zip"));
  }
}
