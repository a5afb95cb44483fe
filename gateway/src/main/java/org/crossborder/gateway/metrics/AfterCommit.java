// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.metrics;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What counts only once it is true: after the caller's transaction, or at once without one. */
final class AfterCommit {
  private AfterCommit() {}

  static void run(Runnable counting) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      counting.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            counting.run();
          }
        });
  }
}
