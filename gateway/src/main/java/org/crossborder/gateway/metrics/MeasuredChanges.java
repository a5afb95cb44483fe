// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.crossborder.gateway.store.MessageChanges;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredMessage;

/** Counts the changes of messages, each when it is committed. */
public final class MeasuredChanges implements MessageChanges {
  private final MessageMeters meters;

  public MeasuredChanges(MeterRegistry registry) {
    this.meters = new MessageMeters(registry);
  }

  @Override
  public void added(StoredMessage message) {
    AfterCommit.run(() -> meters.stored(message));
  }

  @Override
  public void moved(StoredMessage before, State to, Instant now) {
    AfterCommit.run(() -> meters.moved(before, to, Duration.between(before.createdAt(), now)));
  }

  @Override
  public void retried(StoredMessage before) {
    AfterCommit.run(() -> meters.retried(before));
  }
}
