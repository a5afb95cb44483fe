// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.util.List;
import java.util.stream.Collectors;
import org.crossborder.gateway.store.StatusReason;

/** Reasons as the history and the log tell them. */
final class Reasons {
  private Reasons() {}

  static String sentence(List<StatusReason> reasons) {
    return reasons.stream()
        .map(reason -> reason.code() + " (" + reason.article() + ") " + reason.sentence())
        .collect(Collectors.joining("; "));
  }

  static List<String> codes(List<StatusReason> reasons) {
    return reasons.stream().map(StatusReason::code).toList();
  }
}
