// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.util.List;
import java.util.stream.Collectors;
import org.crossborder.gateway.store.StatusReason;

/** Reasons in a line of the history. */
final class Reasons {
  private Reasons() {}

  /** With a colon before them, or nothing if there are none. */
  static String sentence(List<StatusReason> reasons) {
    return reasons.isEmpty()
        ? ""
        : reasons.stream()
            .map(reason -> reason.code() + " " + reason.sentence())
            .collect(Collectors.joining("; ", ": ", ""));
  }
}
