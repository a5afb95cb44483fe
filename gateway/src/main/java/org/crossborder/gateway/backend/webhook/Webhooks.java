// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.store.BackendSwitches.Off;
import org.crossborder.gateway.store.EventDispatches.Backlog;
import org.crossborder.gateway.store.Store;
import org.jspecify.annotations.Nullable;

/** All webhooks, for those who operate them. */
public final class Webhooks {
  private final Store store;
  private final List<Webhook> all;
  private final AuditLog audit;
  private final Duration expiry;
  private final Runnable wake;

  /**
   * @param expiry how long replayed events are tried
   * @param wake called when there is something to post
   */
  public Webhooks(Store store, List<Webhook> all, AuditLog audit, Duration expiry, Runnable wake) {
    this.store = store;
    this.all = List.copyOf(all);
    this.audit = audit;
    this.expiry = expiry;
    this.wake = wake;
  }

  /**
   * How a webhook stands.
   *
   * @param events kinds that it has subscribed to
   * @param off why it is off, or null
   * @param backlog what it has not taken
   */
  public record Standing(
      String name, URI url, List<String> events, @Nullable Off off, Backlog backlog) {}

  /** How all stand, in the order of the configuration. */
  public List<Standing> standings() {
    return all.stream().map(this::standing).toList();
  }

  /** How one stands, if there is one of this name. */
  public Optional<Standing> standing(String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst().map(this::standing);
  }

  private Standing standing(Webhook webhook) {
    return new Standing(
        webhook.name(),
        webhook.endpoint().url(),
        List.copyOf(new TreeSet<>(webhook.subscription().kinds())),
        store.switches().off(webhook.name()).orElse(null),
        store.dispatches().backlog(webhook.name()));
  }

  /** Switches a webhook on: what has waited goes at once. */
  public void switchOn(String name, String operator) {
    store.inTransaction(
        () -> {
          audit.record(operator, "webhook.on", name, "Switched on");
          store.dispatches().hasten(name, store.clock().instant());
          return store.switches().switchOn(name);
        });
    wake.run();
  }

  /** Switches a webhook off: what it is to be told waits. */
  public void switchOff(String name, String reason, String operator) {
    store.inTransaction(
        () -> {
          audit.record(operator, "webhook.off", name, reason);
          return store
              .switches()
              .switchOff(name, "By " + operator + ": " + reason, store.clock().instant());
        });
  }

  /**
   * Tells a webhook again all that happened in a time: its subscription, and the documents that
   * were handed to it.
   *
   * @param from the first instant
   * @param to the first instant after the time
   * @return how many events
   */
  public int replay(String name, Instant from, Instant to, String operator) {
    Instant now = store.clock().instant();
    List<String> kinds =
        standing(name).map(Standing::events).orElseThrow(IllegalArgumentException::new);
    int count =
        store.inTransaction(
            () -> {
              audit.record(operator, "webhook.replay", name, from + " to " + to);
              return store.dispatches().replay(name, kinds, from, to, now.plus(expiry), now);
            });
    wake.run();
    return count;
  }
}
