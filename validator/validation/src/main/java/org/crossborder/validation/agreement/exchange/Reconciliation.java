// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.time.LocalDate;

/**
 * What became of the documents of one day between two gateways.
 *
 * @param day in UTC
 * @param sent by the sender's count
 * @param delivered with the receiver's receipt
 * @param failed given up, and said so
 * @param pending still tried
 */
public record Reconciliation(LocalDate day, long sent, long delivered, long failed, long pending) {
  /** How many are accounted for. */
  public long accountedFor() {
    return delivered + failed + pending;
  }
}
