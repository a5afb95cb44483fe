// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import static org.crossborder.gateway.store.AcknowledgementStatus.ACCEPTED;
import static org.crossborder.gateway.store.AcknowledgementStatus.READABLE;
import static org.crossborder.gateway.store.AcknowledgementStatus.REJECTED;
import static org.crossborder.gateway.store.AcknowledgementStatus.USED;
import static org.crossborder.gateway.web.document.StepState.AHEAD;
import static org.crossborder.gateway.web.document.StepState.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;

/**
 * The way of a document over the four corners, as far as this gateway has proof of it: who
 * submitted it, the sending gateway, the receiving gateway, who it is for.
 */
final class Journey {
  private final StoredMessage document;
  private final List<HistoryEvent> history;
  private final List<StoredAcknowledgement> said;
  private final List<Step> steps = new ArrayList<>();

  private Journey(
      StoredMessage document, List<HistoryEvent> history, List<StoredAcknowledgement> said) {
    this.document = document;
    this.history = history;
    this.said = said;
  }

  /** The steps in order; those that will not come any more are left out. */
  static List<Step> of(
      StoredMessage document, List<HistoryEvent> history, List<StoredAcknowledgement> said) {
    Journey journey = new Journey(document, history, said);
    if (document.lifecycle().direction() == Direction.OUTBOUND) {
      journey.outbound();
    } else {
      journey.inbound();
    }
    return journey.withDurations();
  }

  private void outbound() {
    steps.add(Step.done("out.submitted", 1, document.createdAt()));
    attempts();
    add("out.receipted", 3, first(State.RECEIPTED), givenUp());
    said(READABLE).ifPresent(at -> steps.add(Step.done("out.readable", 4, at)));
    add("out.decided", 4, said(ACCEPTED), said(REJECTED));
    said(USED).ifPresent(at -> steps.add(Step.done("out.used", 4, at)));
  }

  /** The attempts that were given up and then made again by an officer. */
  private void attempts() {
    Optional<Instant> failed = Optional.empty();
    for (HistoryEvent event : history) {
      if (event.to() == State.FAILED && event.from() != State.FAILED) {
        failed = Optional.of(event.at());
      } else if (event.to() == State.SUBMITTED && event.from() == State.FAILED) {
        steps.add(Step.failed("out.attempt", 3, failed.orElse(null)));
        steps.add(Step.done("out.again", 2, event.at()));
      }
    }
  }

  /** When it was given up for good, as far as is known. */
  private Optional<Instant> givenUp() {
    for (int i = history.size() - 1; i >= 0; i--) {
      HistoryEvent event = history.get(i);
      if (event.to() == State.SUBMITTED) {
        return Optional.empty();
      }
      if (event.to() == State.FAILED && event.from() != State.FAILED) {
        return Optional.of(event.at());
      }
    }
    return Optional.empty();
  }

  private void inbound() {
    steps.add(Step.done("in.received", 3, document.createdAt()));
    Optional<Instant> valid = first(State.VALIDATED);
    Optional<Instant> refused = first(State.REJECTED);
    add("in.validated", 3, valid, valid.isPresent() ? Optional.empty() : refused);
    add("in.delivered", 4, first(State.DELIVERED), Optional.empty());
    add("in.decided", 4, said(ACCEPTED), valid.isPresent() ? refused : Optional.empty());
    said(USED).ifPresent(at -> steps.add(Step.done("in.used", 4, at)));
  }

  /** Adds a step behind those there are; after one that failed only what has happened after all. */
  private void add(String key, int corner, Optional<Instant> done, Optional<Instant> failed) {
    StepState last = steps.get(steps.size() - 1).state();
    if (done.isPresent()) {
      steps.add(Step.done(key, corner, done.get()));
    } else if (failed.isPresent()) {
      steps.add(Step.failed(key, corner, failed.get()));
    } else if (last != StepState.FAILED) {
      steps.add(Step.of(key, corner, last == StepState.DONE ? NOW : AHEAD));
    }
  }

  private Optional<Instant> first(State state) {
    return history.stream()
        .filter(event -> event.to() == state && event.from() != state)
        .map(HistoryEvent::at)
        .findFirst();
  }

  private Optional<Instant> said(AcknowledgementStatus status) {
    return said.stream()
        .filter(one -> one.status() == status)
        .map(StoredAcknowledgement::at)
        .findFirst();
  }

  private List<Step> withDurations() {
    List<Step> timed = new ArrayList<>();
    Instant before = null;
    for (Step step : steps) {
      timed.add(step.since(before));
      before = step.at() == null ? before : step.at();
    }
    return List.copyOf(timed);
  }
}
