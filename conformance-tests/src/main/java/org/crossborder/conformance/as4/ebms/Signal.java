// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.ebms;

import java.util.List;
import org.w3c.dom.Element;

/**
 * eb:SignalMessage (ebMS 3.0 Core, 5.2.3) as it was received.
 *
 * @param refToMessageId eb:MessageInfo/eb:RefToMessageId
 * @param receipts how many eb:Receipt elements it has
 * @param nonRepudiation each ds:Reference that the receipt repeats (AS4 1.0, 5.1.8)
 * @param errors its eb:Error elements
 */
public record Signal(
    String messageId,
    String refToMessageId,
    int receipts,
    List<Element> nonRepudiation,
    List<EbmsError> errors) {
  public Signal {
    nonRepudiation = List.copyOf(nonRepudiation);
    errors = List.copyOf(errors);
  }

  /** Whether it acknowledges reception. */
  public boolean isReceipt() {
    return receipts > 0;
  }

  /** Whether it has this error. */
  public boolean has(ErrorCode code) {
    return errors.stream().anyMatch(error -> error.code().equals(code.code()));
  }
}
