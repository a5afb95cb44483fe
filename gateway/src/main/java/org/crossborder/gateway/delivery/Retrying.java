// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same step once more, after a wait that grows. */
final class Retrying {
  private static final Logger LOG = LoggerFactory.getLogger(Retrying.class);

  private final Store store;
  private final Backoff backoff;
  private final RandomGenerator random;

  Retrying(Store store, Backoff backoff, RandomGenerator random) {
    this.store = store;
    this.backoff = backoff;
    this.random = random;
  }

  void later(StoredMessage message, String why) {
    later(message, why, backoff.after(message.attempts() + 1, random));
  }

  void later(StoredMessage message, String why, Duration wait) {
    Instant now = store.clock().instant();
    store.messages().retry(message, why, now.plus(wait), now);
    LOG.warn("{}; again in {}", why, wait);
  }
}
