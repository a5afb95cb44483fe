// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.partner;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.doctor.Finding;
import org.crossborder.gateway.doctor.PartnerExamination;
import org.crossborder.gateway.doctor.PartnerExamination.Layer;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.springframework.stereotype.Component;

/**
 * The doctor's steps with a partner, run while a person watches. Of each partner one runs at a
 * time, and two in all; a few that have ended are kept in memory, since a session is at one node.
 */
@Component
final class PartnerExaminations {
  private static final int AT_ONCE = 2;
  private static final int QUEUED = 8;
  private static final int KEPT = 50;
  private static final int MOST_LEGS = 10;
  private final Supplier<Optional<PModes>> pmodes;
  private final Function<Leg, PartnerExamination> doctor;
  private final AuditLog audit;
  private final Clock clock;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final Map<UUID, RunningExamination> all =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, RunningExamination> eldest) {
          return size() > KEPT;
        }
      };

  PartnerExaminations(
      Supplier<Optional<PModes>> pmodes,
      Function<Leg, PartnerExamination> doctor,
      AuditLog audit,
      Clock clock) {
    this.pmodes = pmodes;
    this.doctor = doctor;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins one, or finds the one that runs already.
   *
   * @param by who asks
   * @return empty if too many run or wait
   */
  synchronized Optional<RunningExamination> begin(String party, String by) {
    List<RunningExamination> running = all.values().stream().filter(one -> !one.isOver()).toList();
    Optional<RunningExamination> same =
        running.stream().filter(one -> one.party().equals(party)).findFirst();
    if (same.isPresent() || running.size() >= QUEUED) {
      return same;
    }
    List<Leg> legs = pmodes.get().map(modes -> modes.tests(party)).orElse(List.of());
    List<Leg> some = legs.subList(0, Math.min(MOST_LEGS, legs.size()));
    Instant now = clock.instant();
    RunningExamination begun = new RunningExamination(UUID.randomUUID(), party, now, some);
    all.put(begun.id(), begun);
    threads.execute(() -> run(begun, some, by));
    return Optional.of(begun);
  }

  private void run(RunningExamination running, List<Leg> legs, String by) {
    try {
      for (int i = 0; i < legs.size(); i++) {
        int number = i;
        doctor
            .apply(legs.get(i))
            .examine((layer, finding) -> running.found(number, layer, finding));
      }
    } catch (RuntimeException e) {
      running.found(0, Layer.PING, fault(e));
    } finally {
      running.end();
      audit.record(by, "partner.examine", running.party(), "worst: " + running.worst());
    }
  }

  private static Finding fault(RuntimeException e) {
    return Finding.unknown(
        "doctor", "examined the partner", "an answer", e.toString(), "Report this fault.");
  }

  synchronized Optional<RunningExamination> find(UUID id, String party) {
    return Optional.ofNullable(all.get(id)).filter(one -> one.party().equals(party));
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
