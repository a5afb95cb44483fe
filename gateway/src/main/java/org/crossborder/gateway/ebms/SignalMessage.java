// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message about a message (ebMS 3.0 Core 5.2.3): a receipt, or errors.
 *
 * @param receipt the receipt, if this is one
 * @param errors the errors, if it is not
 */
public record SignalMessage(
    MessageInfo messageInfo, @Nullable Receipt receipt, List<EbmsError> errors)
    implements MessageUnit {
  public SignalMessage {
    errors = List.copyOf(errors);
    if ((receipt == null) == errors.isEmpty()) {
      throw new IllegalArgumentException("A signal is a receipt or errors, exactly one of the two");
    }
  }

  /** A signal that gives a receipt. */
  public static SignalMessage receipt(MessageInfo messageInfo, Receipt receipt) {
    return new SignalMessage(messageInfo, receipt, List.of());
  }

  /** A signal that reports errors. */
  public static SignalMessage errors(MessageInfo messageInfo, List<EbmsError> errors) {
    return new SignalMessage(messageInfo, null, errors);
  }
}
