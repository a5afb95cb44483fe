// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.util.List;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;

/**
 * What the national side says of a document, on whatever way it says it.
 *
 * @param reasons of a refusal; empty otherwise
 */
public record NationalWord(AcknowledgementStatus status, List<StatusReason> reasons) {
  public NationalWord {
    reasons = List.copyOf(reasons);
  }
}
