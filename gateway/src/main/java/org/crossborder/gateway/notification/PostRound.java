// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.notification;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.store.Account;
import org.crossborder.gateway.store.Notification;
import org.crossborder.gateway.store.NotificationChoice;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is to be told, again and again until it is taken or nobody would want it any more. It
 * stands in the database alone: who is killed in the middle leaves a claim that runs out.
 */
public final class PostRound implements Rounds.Round {
  private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final String LOCAL = "account:";

  private final Store store;
  private final Post post;
  private final Backoff backoff;
  private final Duration expiry;
  private final RandomGenerator random;

  /**
   * @param expiry after which a notification is no news any more
   */
  public PostRound(
      Store store, Post post, Backoff backoff, Duration expiry, RandomGenerator random) {
    this.store = store;
    this.post = post;
    this.backoff = backoff;
    this.expiry = expiry;
    this.random = random;
  }

  @Override
  public List<Runnable> due(int maximum) {
    Instant now = store.clock().instant();
    return store.notifications().claim(maximum, now.plus(LEASE), now).stream()
        .<Runnable>map(notification -> () -> bring(notification))
        .toList();
  }

  private void bring(Notification what) {
    Optional<NotificationChoice> to = store.notifications().of(what.person()).filter(this::isStill);
    if (to.isEmpty()) {
      store.notifications().done(what);
      return;
    }
    try {
      post.send(to.get(), what);
      store.notifications().done(what);
    } catch (IOException e) {
      tryLater(what, e);
    }
  }

  /** Who has lost the account, or belongs to others now, is told nothing any more. */
  private boolean isStill(NotificationChoice choice) {
    return !choice.person().startsWith(LOCAL)
        || store
            .accounts()
            .find(choice.person().substring(LOCAL.length()))
            .filter(Account::enabled)
            .filter(account -> account.organisation().equals(choice.organisation()))
            .isPresent();
  }

  private void tryLater(Notification what, IOException fault) {
    Instant now = store.clock().instant();
    String why = String.valueOf(fault.getMessage());
    if (now.isAfter(what.at().plus(expiry))) {
      store.notifications().retry(what, why, null);
      LOG.error("A notification is given up: {}", why);
      return;
    }
    Duration wait = backoff.after(what.attempts(), random);
    store.notifications().retry(what, why, now.plus(wait));
    LOG.warn("A notification waits {}: {}", wait, why);
  }
}
