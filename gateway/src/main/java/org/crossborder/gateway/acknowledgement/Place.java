// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.util.List;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredAcknowledgement;

/**
 * Whether what the other Party says of a document fits what it has said before. Messages overtake
 * each other, so the order of arrival means nothing: what comes late still counts, if it does not
 * contradict.
 */
enum Place {
  /** It counts. */
  FITTING,
  /** What has to come before it is still under way. */
  EARLY,
  /** It was said before, or contradicts what was. */
  AGAINST;

  /**
   * @param state of the document that was sent
   * @param said what the other Party has said of it so far
   */
  static Place of(AcknowledgementStatus status, State state, List<StoredAcknowledgement> said) {
    if (said.stream().anyMatch(each -> each.status() == status)) {
      return AGAINST;
    }
    return switch (state) {
      case SUBMITTED, SENDING, READY, SPLIT, JOINING -> EARLY;
      case RECEIPTED, FAILED -> status == AcknowledgementStatus.USED ? EARLY : FITTING;
      case ACCEPTED -> status.isVerdict() ? AGAINST : FITTING;
      case REJECTED ->
          status.isVerdict() || status == AcknowledgementStatus.USED ? AGAINST : FITTING;
      default -> AGAINST;
    };
  }
}
