// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

/**
 * Works on due messages of some lifecycles. What is to be done stands in the database alone: a
 * worker that dies at any instruction leaves a claim that runs out, and the step is done again.
 */
public final class Worker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final Backoff AFTER_FAULT =
      new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(5));

  /** One step of one message. It ends with a move, a retry, or an exception: then it is retried. */
  @FunctionalInterface
  public interface Step {
    void take(StoredMessage message);
  }

  private final String name;
  private final Node node;
  private final Set<Lifecycle> lifecycles;
  private final Store store;
  private final Step step;
  private final Rounds rounds;
  private final Queue<Faulty> unreturned = new ConcurrentLinkedQueue<>();

  /**
   * How busy a worker is.
   *
   * @param concurrency messages worked on at once
   * @param poll how often to look for due messages when nobody wakes it
   */
  public record Pace(int concurrency, Duration poll) {
    private static final int NO_BOUND = 1 << 16;

    /** Of work whose places are counted partner by partner. */
    public static Pace ofPartners(Duration poll) {
      return new Pace(NO_BOUND, poll);
    }
  }

  public Worker(
      String name, Node node, Set<Lifecycle> lifecycles, Store store, Step step, Pace pace) {
    this.name = name;
    this.node = node;
    this.lifecycles = Set.copyOf(lifecycles);
    this.store = store;
    this.step = step;
    this.rounds = new Rounds(name, this::due, pace);
  }

  private Worker(
      String name,
      Node node,
      Set<Lifecycle> lifecycles,
      Store store,
      Step step,
      Duration poll,
      PartnerPlaces places,
      Duration lease) {
    this.name = name;
    this.node = node;
    this.lifecycles = Set.copyOf(lifecycles);
    this.store = store;
    this.step = step;
    this.rounds =
        new Rounds(name, new PartnerRound<>(new ToPartners(lease), places), Pace.ofPartners(poll));
  }

  /**
   * One that sends to partners, each of which has places of its own.
   *
   * @param lease longer than any step takes
   */
  public static Worker toPartners(
      String name,
      Node node,
      Set<Lifecycle> lifecycles,
      Store store,
      Step step,
      Duration poll,
      PartnerPlaces places,
      Duration lease) {
    return new Worker(name, node, lifecycles, store, step, poll, places, lease);
  }

  private final class ToPartners implements PartnerRound.Work<StoredMessage> {
    private final Duration lease;

    ToPartners(Duration lease) {
      this.lease = lease;
    }

    @Override
    public List<String> partners() {
      giveBack();
      return store.messages().recipientsDue(lifecycles, now());
    }

    @Override
    public List<StoredMessage> claim(String partner, int maximum) {
      return store.messages().claim(lifecycles, partner, maximum, node.name(), lease, now());
    }

    @Override
    public void take(StoredMessage message) {
      work(message);
    }
  }

  /** There may be something to do now. */
  public void wake() {
    rounds.wake();
  }

  @Override
  public void start() {
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }

  private List<Runnable> due(int maximum) {
    giveBack();
    return store.messages().claim(lifecycles, maximum, node.name(), LEASE, now()).stream()
        .<Runnable>map(message -> () -> work(message))
        .toList();
  }

  private void work(StoredMessage message) {
    MDC.put("messageId", message.messageId());
    try {
      step.take(message);
    } catch (RuntimeException e) {
      LOG.error("{} failed in state {}; it will be tried again", name, message.state(), e);
      fault(message, e);
    } finally {
      MDC.remove("messageId");
    }
  }

  private void fault(StoredMessage message, RuntimeException fault) {
    Faulty faulty = new Faulty(message, fault.getClass().getSimpleName());
    try {
      retry(faulty);
    } catch (RuntimeException e) {
      LOG.error("The database does not answer; the message is given back when it does", e);
      unreturned.add(faulty);
    }
  }

  /** A message whose step failed, and by which fault. */
  private record Faulty(StoredMessage message, String fault) {}

  /** What could not be given back while the database was away; without it the lease would end. */
  private void giveBack() {
    for (Faulty next = unreturned.peek(); next != null; next = unreturned.peek()) {
      retry(next);
      unreturned.remove(next);
    }
  }

  private void retry(Faulty faulty) {
    StoredMessage message = faulty.message();
    Duration wait = AFTER_FAULT.after(message.attempts() + 1, ThreadLocalRandom.current());
    String why = "A fault inside the gateway (" + faulty.fault() + "); see its log";
    store.messages().retry(message, why, now().plus(wait), now());
  }

  private Instant now() {
    return store.clock().instant();
  }
}
