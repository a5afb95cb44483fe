// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** A small message must not fill a disk. */
final class DecompressionBomb extends Refusal {
  DecompressionBomb() {
    super(
        "decompression-bomb",
        "A payload that expands a thousand times is refused",
        "AS4-HOS-02",
        "A UserMessage of some kilobytes that expand to 32 MB",
        ErrorCode.DECOMPRESSION_FAILURE,
        ErrorCode.POLICY_NONCOMPLIANCE,
        ErrorCode.OTHER,
        ErrorCode.VALUE_INCONSISTENT,
        ErrorCode.FEATURE_INCONSISTENT);
  }

  @Override
  Outgoing message(Partner partner) {
    byte[] zeros = new byte[32 * 1024 * 1024];
    return partner.message(
        List.of(new Payload("bomb@conformance", "application/octet-stream", zeros, true)));
  }
}
