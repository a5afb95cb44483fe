// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.PartInfo;
import org.crossborder.conformance.partner.Partner;

/** The name must be one of a character set. */
final class NoCharacterSet extends Refusal {
  NoCharacterSet() {
    super(
        "no-character-set",
        "A CharacterSet that is none is refused",
        "AS4-CMP-04",
        "A UserMessage whose part property CharacterSet is !utf*",
        ErrorCode.VALUE_INCONSISTENT,
        ErrorCode.VALUE_NOT_RECOGNIZED,
        ErrorCode.DECOMPRESSION_FAILURE,
        ErrorCode.INVALID_HEADER);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().saying(Header.partProperty(PartInfo.CHARACTER_SET, "!utf*"));
  }
}
