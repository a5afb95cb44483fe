// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crossborder.gateway.backend.channel.Handled;
import org.crossborder.gateway.work.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder: picks up, lets it be handled, puts the outcome beside it. A kill between any
 * two instructions only makes a step be done again, and each is the same the second time: the file
 * keeps its Idempotency-Key until it has an outcome.
 */
public final class Intake implements Rounds.Round {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final String name;
  private final PickUp pickUp;
  private final Unfinished unfinished;
  private final Outcomes outcomes;
  private final Function<Picked, Handled> handling;
  private final Clock clock;

  Intake(
      String name,
      FolderLayout layout,
      Duration settle,
      Supplier<UUID> ids,
      Function<Picked, Handled> handling,
      Clock clock) {
    this.name = name;
    this.pickUp = new PickUp(layout, settle, ids);
    this.unfinished = new Unfinished(layout, PAUSE);
    this.outcomes = new Outcomes(layout);
    this.handling = handling;
    this.clock = clock;
  }

  @Override
  public List<Runnable> due(int maximum) {
    Instant now = clock.instant();
    try {
      List<Picked> picked = new ArrayList<>(unfinished.take(maximum, now));
      picked.addAll(pickUp.take(maximum - picked.size(), now));
      return picked.stream().<Runnable>map(one -> () -> handle(one)).toList();
    } catch (IOException e) {
      LOG.error("The watched folder {} cannot be read ({})", name, e.getClass().getSimpleName());
      return List.of();
    }
  }

  private void handle(Picked picked) {
    try {
      unfinished.touch(picked.directory(), clock.instant());
      conclude(picked, handling.apply(picked));
    } catch (NoSuchFileException e) {
      LOG.info("Another node has finished {}", picked.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void conclude(Picked picked, Handled handled) throws IOException {
    if (handled instanceof Handled.Done done) {
      outcomes.done(picked, done);
    } else if (handled instanceof Handled.Refused refused) {
      outcomes.refused(picked, refused);
      LOG.info("Refused from the watched folder {}", name);
    } else if (handled instanceof Handled.Later later) {
      LOG.warn("{}; again in {}", later.why(), PAUSE);
    }
  }
}
