// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.work.Rounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks what is wrong, and tells it by all channels. What comes and goes faster than the hysteresis
 * is not told; what goes wrong together is told together; between two messages there is quiet. A
 * message that no channel took is told again at the next look. After a restart what is wrong is
 * told once more.
 */
public final class Alerting implements Rounds.Round {
  private static final Logger LOG = LoggerFactory.getLogger(Alerting.class);

  private final String party;
  private final List<AlarmSource> sources;
  private final List<AlertChannel> channels;
  private final Hysteresis hysteresis;
  private final Clock clock;
  private List<Trouble> troubles = new ArrayList<>();
  private @Nullable Instant lastTold;

  public Alerting(
      String party,
      List<AlarmSource> sources,
      List<AlertChannel> channels,
      Hysteresis hysteresis,
      Clock clock) {
    this.party = party;
    this.sources = List.copyOf(sources);
    this.channels = List.copyOf(channels);
    this.hysteresis = hysteresis;
    this.clock = clock;
  }

  @Override
  public List<Runnable> due(int maximum) {
    look();
    return List.of();
  }

  /** Looks once, and tells what is to be told. */
  public synchronized void look() {
    Instant now = clock.instant();
    troubles = seen(now);
    if (lastTold != null && now.isBefore(lastTold.plus(hysteresis.quiet()))) {
      return;
    }
    alert(now).filter(this::tell).ifPresent(told -> settle(now));
  }

  /** Another looks from here on. */
  public synchronized void forget() {
    troubles = new ArrayList<>();
  }

  private List<Trouble> seen(Instant now) {
    List<Alarm> alarms = sources.stream().flatMap(source -> source.now().stream()).toList();
    List<Trouble> after = new ArrayList<>();
    for (Trouble trouble : troubles) {
      Optional<Alarm> again = alarms.stream().filter(trouble.alarm()::isSame).findFirst();
      boolean untold = trouble.toldAt() == null;
      if (again.isPresent()) {
        after.add(trouble.seen(again.get(), now));
      } else if (!untold || !trouble.isOver(hysteresis, now)) {
        after.add(trouble);
      }
    }
    for (Alarm alarm : alarms) {
      if (after.stream().noneMatch(trouble -> trouble.alarm().isSame(alarm))) {
        after.add(new Trouble(alarm, now, now, null));
      }
    }
    return after;
  }

  /** What is to be told now, if anything. */
  private Optional<Alert> alert(Instant now) {
    List<Alarm> raised = new ArrayList<>();
    List<Alarm> ongoing = new ArrayList<>();
    List<Alarm> over = new ArrayList<>();
    boolean overdue = false;
    for (Trouble trouble : troubles) {
      if (trouble.toldAt() == null) {
        if (trouble.isRipe(hysteresis)) {
          raised.add(trouble.alarm());
        }
      } else if (trouble.isOver(hysteresis, now)) {
        over.add(trouble.alarm());
      } else {
        ongoing.add(trouble.alarm());
        overdue |= trouble.isOverdue(hysteresis, now);
      }
    }
    return raised.isEmpty() && over.isEmpty() && !overdue
        ? Optional.empty()
        : Optional.of(new Alert(party, now, raised, ongoing, over));
  }

  /** Whether any channel took it. */
  private boolean tell(Alert alert) {
    LOG.warn("Alert: {}", alert.headline());
    boolean taken = channels.isEmpty();
    for (AlertChannel channel : channels) {
      try {
        channel.tell(alert);
        taken = true;
      } catch (IOException | RuntimeException e) {
        LOG.error("An alert was not taken: {}", e.toString());
      }
    }
    return taken;
  }

  private void settle(Instant now) {
    lastTold = now;
    troubles =
        new ArrayList<>(
            troubles.stream()
                .filter(trouble -> trouble.toldAt() == null || !trouble.isOver(hysteresis, now))
                .map(trouble -> isTold(trouble) ? trouble.told(now) : trouble)
                .toList());
  }

  private boolean isTold(Trouble trouble) {
    return trouble.toldAt() != null || trouble.isRipe(hysteresis);
  }
}
