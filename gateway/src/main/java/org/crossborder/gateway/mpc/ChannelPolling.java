// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crossborder.gateway.msh.PullOutcome;
import org.crossborder.gateway.msh.PullingMsh;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.Duties;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.PartnerPlaces;
import org.crossborder.gateway.work.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the channels that we pull from: at once again while messages come, after the interval when
 * a channel is empty, after a growing wait when its gateway does not answer. Each partner has
 * places of its own. Of several nodes one at a time polls a channel, so that the partner is not
 * asked more often because there are more; where two do all the same, the partner gives each of
 * them another message.
 */
public final class ChannelPolling implements Rounds.Round {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelPolling.class);

  /** Then others have their turn. */
  private static final int MESSAGES_OF_A_TURN = 50;

  /** Then another node may poll, for this one seems to be gone. */
  private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

  private final Supplier<Optional<PModes>> pmodes;
  private final PullingMsh msh;
  private final Duration interval;
  private final Backoff backoff;
  private final Clock clock;
  private final PartnerPlaces places;
  private final Duties duties;
  private final Node node;
  private final Map<Channel, Turn> turns = new HashMap<>();

  /**
   * @param interval between two requests to an empty channel
   * @param backoff between two requests to a gateway that does not answer
   */
  public ChannelPolling(
      Supplier<Optional<PModes>> pmodes,
      PullingMsh msh,
      Duration interval,
      Backoff backoff,
      PartnerPlaces places,
      Store store,
      Node node) {
    this.pmodes = pmodes;
    this.msh = msh;
    this.interval = interval;
    this.backoff = backoff;
    this.places = places;
    this.clock = store.clock();
    this.duties = store.duties();
    this.node = node;
  }

  private record Channel(URI address, String mpc) {
    static Channel of(Leg leg) {
      return new Channel(leg.protocol().address(), leg.businessInfo().mpc());
    }

    String duty() {
      return "pull " + mpc + " of " + address;
    }
  }

  /** When a channel is polled next; at {@link Instant#MAX} it is being polled. */
  private record Turn(Instant due, int failures) {}

  @Override
  public synchronized List<Runnable> due(int maximum) {
    List<Leg> legs = pmodes.get().map(PModes::toPull).orElse(List.of());
    turns.keySet().retainAll(legs.stream().map(Channel::of).collect(Collectors.toSet()));
    Instant now = clock.instant();
    return legs.stream()
        .filter(leg -> !turn(leg).due().isAfter(now))
        .flatMap(leg -> begin(leg, now).stream())
        .limit(maximum)
        .toList();
  }

  private Turn turn(Leg leg) {
    return turns.getOrDefault(Channel.of(leg), new Turn(Instant.EPOCH, 0));
  }

  /** One turn, if the partner has a place for it and no other node polls the channel. */
  private Optional<Runnable> begin(Leg leg, Instant now) {
    String partner = leg.sender().party();
    if (!places.take(partner)) {
      return Optional.empty();
    }
    Optional<Runnable> turn = take(leg, now).map(held -> begin(leg, held));
    if (turn.isEmpty()) {
      places.leave(partner);
    }
    return turn;
  }

  /** Without the database nobody polls; the turns that have begun go on. */
  private Optional<Duties.Held> take(Leg leg, Instant now) {
    try {
      return duties.take(Channel.of(leg).duty(), node.name(), now.plus(LONGEST_TURN), now);
    } catch (RuntimeException e) {
      LOG.error("Whether {} is to be polled cannot be read", leg.businessInfo().mpc(), e);
      return Optional.empty();
    }
  }

  private Runnable begin(Leg leg, Duties.Held held) {
    int failures = turn(leg).failures();
    turns.put(Channel.of(leg), new Turn(Instant.MAX, failures));
    return () -> {
      try {
        end(leg, held, poll(leg, failures));
      } finally {
        places.leave(leg.sender().party());
      }
    };
  }

  private void end(Leg leg, Duties.Held held, Turn next) {
    synchronized (this) {
      turns.replace(Channel.of(leg), next);
    }
    duties.end(held, next.due());
  }

  private Turn poll(Leg leg, int failures) {
    try {
      for (int message = 0; message < MESSAGES_OF_A_TURN; message++) {
        PullOutcome outcome = msh.pull(leg);
        if (outcome instanceof PullOutcome.Empty) {
          return new Turn(clock.instant().plus(interval), 0);
        }
        if (outcome instanceof PullOutcome.Failed failed) {
          return failed(leg, failed.why(), failures + 1);
        }
      }
      return new Turn(clock.instant(), 0);
    } catch (RuntimeException e) {
      LOG.error("A fault while polling {}", leg.businessInfo().mpc(), e);
      return failed(leg, e.getClass().getSimpleName(), failures + 1);
    }
  }

  private Turn failed(Leg leg, String why, int failures) {
    Duration wait = backoff.after(failures, ThreadLocalRandom.current());
    LOG.warn("Nothing pulled from {}, again in {}: {}", leg.sender().party(), wait, why);
    return new Turn(clock.instant().plus(wait), failures);
  }
}
