// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.time.Instant;
import java.util.List;
import org.crossborder.trust.AbsentIsEmpty;

/**
 * One thing that the receiver said about a document (MLEC 14).
 *
 * @param reasons why it is rejected; empty otherwise
 */
public record Acknowledgement(
    Status status, Instant at, @AbsentIsEmpty List<RefusalReason> reasons) {
  /** What is said; one does not stand for another. */
  public enum Status {
    RECEIVED,
    READABLE,
    ACCEPTED,
    REJECTED,
    USED
  }

  public Acknowledgement {
    reasons = List.copyOf(reasons);
  }

  /** One without reasons. */
  public static Acknowledgement of(Status status, Instant at) {
    return new Acknowledgement(status, at, List.of());
  }
}
