// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Hands documents from abroad out, until each is confirmed. */
final class Counter {
  private static final Duration LEASE = Duration.ofSeconds(1);
  private static final long LONGEST_WAIT_MILLIS = 1000;

  private final Habits habits;
  private final Clock clock;
  private final List<Kept> offered = new ArrayList<>();
  private final Map<String, Instant> lent = new HashMap<>();
  private final Set<String> confirmed = new HashSet<>();

  Counter(Habits habits, Clock clock) {
    this.habits = habits;
    this.clock = clock;
  }

  synchronized void offer(Kept kept) {
    offered.add(kept);
    notifyAll();
  }

  synchronized Response fetch(Request request) {
    long millis = Long.parseLong(request.query().getOrDefault("wait", "0")) * 1000;
    long end = System.nanoTime() + Math.min(millis, LONGEST_WAIT_MILLIS) * 1_000_000;
    List<Kept> due = due();
    try {
      for (long left = left(end); due.isEmpty() && left > 0; left = left(end)) {
        wait(left);
        due = due();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
    return lend(due);
  }

  private static long left(long end) {
    return (end - System.nanoTime()) / 1_000_000;
  }

  private List<Kept> due() {
    return offered.stream().filter(this::isDue).toList();
  }

  private boolean isDue(Kept kept) {
    Instant until = lent.get(kept.id());
    boolean isLent =
        until != null
            && habits.keeps(Rule.LENDS_ONCE)
            && (clock.instant().isBefore(until) || !habits.keeps(Rule.OFFERS_AGAIN));
    boolean ended = confirmed.contains(kept.id()) && habits.keeps(Rule.ENDS_DELIVERIES);
    return !isLent && !ended;
  }

  private Response lend(List<Kept> due) {
    Instant until = clock.instant().plus(LEASE);
    ObjectNode body = Response.JSON.createObjectNode();
    ArrayNode deliveries = body.putArray("deliveries");
    for (Kept kept : due) {
      lent.put(kept.id(), until);
      ObjectNode delivery = deliveries.addObject();
      delivery.put("id", kept.id());
      delivery.put("lentUntil", until.toString());
      delivery.set("document", kept.record(habits));
    }
    return Response.json(200, body);
  }

  synchronized Response confirm(String id) {
    if (offered.stream().noneMatch(kept -> kept.id().equals(id))
        && habits.keeps(Rule.KNOWS_DELIVERIES)) {
      return Response.problem(404, "Nothing of this id is offered");
    }
    boolean first = confirmed.add(id);
    return first || habits.keeps(Rule.CONFIRMS_AGAIN)
        ? Response.empty(204)
        : Response.problem(409, "It was confirmed before");
  }
}
