// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Tells a webhook what happens to documents, until it has taken it. */
final class Teller implements AutoCloseable {
  private static final List<String> KINDS = List.of("submitted", "ready");
  private static final int GONE = 410;
  private static final int REDIRECT = 307;
  private static final int AT_ONCE = 4;
  private static final long PAUSE_MILLIS = 100;

  private final Habits habits;
  private final Clock clock;
  private final Set<Happening> untold = new LinkedHashSet<>();
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          AT_ONCE,
          task -> {
            Thread thread = new Thread(task, "reference-teller");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable Hook hook;
  private boolean on = true;

  Teller(Habits habits, Clock clock) {
    this.habits = habits;
    this.clock = clock;
  }

  /** From now on it tells this one. */
  synchronized void tells(Hook other) {
    hook = other;
  }

  /** Tells what happens to a document, if there is anybody to tell. */
  synchronized void tell(Kept document) {
    if (hook != null) {
      for (String kind : KINDS) {
        Happening happening = new Happening(document, kind, clock.instant());
        untold.add(happening);
        attempt(happening, hook, 0);
      }
    }
  }

  private void attempt(Happening happening, Hook told, long millis) {
    try {
      Future<?> unused =
          threads.schedule(() -> attempt(happening, told), millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // It tells nobody any more.
    }
  }

  private void attempt(Happening happening, Hook told) {
    if (!isDue(happening)) {
      return;
    }
    try {
      conclude(happening, told, answer(happening, told));
    } catch (IOException none) {
      if (habits.keeps(Rule.TELLS_UNANSWERED_AGAIN)) {
        attempt(happening, told, PAUSE_MILLIS);
      } else {
        taken(happening);
      }
    }
  }

  private synchronized boolean isDue(Happening happening) {
    return untold.contains(happening) && (on || !habits.keeps(Rule.STAYS_OFF));
  }

  private Post.Answer answer(Happening happening, Hook told) throws IOException {
    Post post = happening.told(told.url().get(), told.secret(), habits, clock.instant());
    Post.Answer answer = post.send(told, habits);
    return answer.status() == REDIRECT && !habits.keeps(Rule.FOLLOWS_NO_REDIRECT)
        ? new Post(URI.create(answer.location()), post.headers(), post.body()).send(told, habits)
        : answer;
  }

  private void conclude(Happening happening, Hook told, Post.Answer answer) {
    boolean isGone = answer.status() == GONE && habits.keeps(Rule.HEEDS_GONE);
    if (answer.status() / 100 == 2 || !habits.keeps(Rule.TELLS_REFUSED_AGAIN)) {
      taken(happening);
    } else if (isGone) {
      off();
    } else {
      attempt(happening, told, PAUSE_MILLIS);
    }
  }

  private synchronized void taken(Happening happening) {
    untold.remove(happening);
  }

  private synchronized void off() {
    on = false;
  }

  /** What has waited is told. */
  synchronized Response switchOn() {
    on = true;
    if (hook != null) {
      for (Happening happening : untold) {
        attempt(happening, hook, 0);
      }
    }
    return standing();
  }

  /** Whether it tells, and how much it has to. */
  synchronized Response standing() {
    ObjectNode standing = Response.JSON.createObjectNode();
    standing.put("on", on);
    standing.put("waiting", untold.size());
    return Response.json(200, standing);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
