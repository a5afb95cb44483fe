// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.trigger.Submission;
import org.crossborder.conformance.trigger.Trigger;
import org.crossborder.conformance.trigger.Turn;

/**
 * Pushes user messages as eDelivery AS4 asks: write, sign, encrypt, send, verify the receipt, send
 * again until it has come or the message expires. It sends a small document at each turn.
 */
public final class SendingMsh implements Trigger, AutoCloseable {
  private final PMode pmode;
  private final Stranger stranger;
  private final TlsSetting tls;
  private final Clock clock;
  private final Schedule schedule;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Delivery> deliveries = new ArrayList<>();
  private SendingConduct conduct = SendingConduct.GOOD;

  /**
   * When it sends.
   *
   * @param pause between two attempts
   * @param patience how long an answer may take
   * @param expiry when a message is given up
   */
  public record Schedule(Duration pause, Duration patience, Duration expiry) {}

  /**
   * @param pmode as the sender has it
   * @param tls whose anchors a server's certificate must lead to
   */
  public SendingMsh(
      PMode pmode, Stranger stranger, TlsSetting tls, Clock clock, Schedule schedule) {
    this.pmode = pmode;
    this.stranger = stranger;
    this.tls = tls;
    this.clock = clock;
    this.schedule = schedule;
  }

  /** From now on it is another; what it was sending is dropped. */
  public synchronized void become(SendingConduct other) {
    deliveries.forEach(Delivery::drop);
    deliveries.clear();
    conduct = other;
  }

  @Override
  public synchronized Submission send(Turn turn) {
    URI url = turn.url();
    HttpsClient client = new HttpsClient(ServerCheck.context(tls, conduct), schedule.patience());
    Partner writer = new Partner(pmode.at(url), stranger, client, clock);
    Delivery delivery = new Delivery(conduct, writer, client, schedule);
    if (!conduct.breaks(SendingRule.SENDS)) {
      deliveries.add(delivery);
      threads.execute(delivery);
    }
    return delivery::status;
  }

  @Override
  public synchronized void close() {
    deliveries.forEach(Delivery::drop);
    threads.shutdownNow();
  }
}
