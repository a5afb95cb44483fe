// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.Arrays;
import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** The sender must learn that its payload cannot be read. */
final class DamagedGzip extends Refusal {
  DamagedGzip() {
    super(
        "damaged-gzip",
        "Damaged gzip is refused as EBMS:0303",
        "AS4-CMP-01",
        "A UserMessage whose compressed payload breaks off, signed as it is",
        ErrorCode.DECOMPRESSION_FAILURE);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner
        .message()
        .with(
            new Deviation.Compressed(
                parts ->
                    parts.stream()
                        .map(part -> part.with(Arrays.copyOf(part.content(), 20)))
                        .toList()));
  }
}
