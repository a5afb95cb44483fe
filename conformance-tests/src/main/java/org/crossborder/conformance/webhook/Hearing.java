// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.crossborder.conformance.suite.Exchange;

/** What is told of one document: the first try is answered as scripted, all others are taken. */
public final class Hearing {
  private final URI url;
  private final Reply first;
  private final Consumer<Exchange> wire;
  private final List<Telling> tellings = new ArrayList<>();

  Hearing(URI url, Reply first, Consumer<Exchange> wire) {
    this.url = url;
    this.first = first;
    this.wire = wire;
  }

  synchronized Reply reply(Telling telling) {
    Reply reply = tellings.isEmpty() ? first : Reply.TAKEN;
    tellings.add(telling);
    wire.accept(
        new Exchange(
            telling.at(),
            "told to " + url + ", number " + tellings.size(),
            reply.said(),
            new byte[0],
            telling.head(),
            telling.body()));
    notifyAll();
    return reply;
  }

  /** Each try so far, in the order in which they came. */
  public synchronized List<Telling> tellings() {
    return List.copyOf(tellings);
  }

  /** The first try, when it has come; empty if it does not in time. */
  public Optional<Telling> first(Duration patience) throws InterruptedException {
    return await(0, telling -> true, patience);
  }

  /** A try after the first that is as wanted, when it has come; empty if it does not in time. */
  public Optional<Telling> later(Predicate<Telling> wanted, Duration patience)
      throws InterruptedException {
    return await(1, wanted, patience);
  }

  private synchronized Optional<Telling> await(
      int passedOver, Predicate<Telling> wanted, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    Optional<Telling> found = find(passedOver, wanted);
    for (long left = millisTo(end); found.isEmpty() && left > 0; left = millisTo(end)) {
      wait(left);
      found = find(passedOver, wanted);
    }
    return found;
  }

  private Optional<Telling> find(int passedOver, Predicate<Telling> wanted) {
    return tellings.stream().skip(passedOver).filter(wanted).findFirst();
  }

  private static long millisTo(long end) {
    return (end - System.nanoTime()) / 1_000_000;
  }
}
