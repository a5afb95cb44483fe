// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.partner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crossborder.gateway.doctor.Finding;
import org.crossborder.gateway.doctor.PartnerExamination.Layer;
import org.crossborder.gateway.pmode.Leg;
import org.jspecify.annotations.Nullable;

/** The doctor's steps with one partner, as far as they have come. */
final class RunningExamination {
  private final UUID id;
  private final String party;
  private final Instant begun;
  private final List<Connection> connections;
  private final List<Map<Layer, Finding>> found = new ArrayList<>();
  private boolean over;

  /** What is examined: a gateway under an arrangement. */
  record Connection(String arrangement, String gateway, String address) {}

  /** A step: what was found, or that it waits, or that it is not tried. */
  record Step(Layer layer, String outcome, @Nullable Finding finding) {}

  RunningExamination(UUID id, String party, Instant begun, List<Leg> legs) {
    this.id = id;
    this.party = party;
    this.begun = begun;
    this.connections =
        legs.stream()
            .map(
                leg ->
                    new Connection(
                        leg.agreement().value(),
                        leg.receiver().partner().partyId().value(),
                        leg.protocol().address().toString()))
            .toList();
    legs.forEach(leg -> found.add(new EnumMap<>(Layer.class)));
  }

  public UUID id() {
    return id;
  }

  public String party() {
    return party;
  }

  public Instant begun() {
    return begun;
  }

  public List<Connection> connections() {
    return connections;
  }

  synchronized void found(int connection, Layer layer, Finding finding) {
    found.get(connection).put(layer, finding);
  }

  synchronized void end() {
    over = true;
  }

  public synchronized boolean isOver() {
    return over;
  }

  /** The worst so far, as the audit log says it. */
  synchronized String worst() {
    return found.stream()
        .flatMap(one -> one.values().stream())
        .map(Finding::outcome)
        .max(Finding.Outcome::compareTo)
        .map(Finding.Outcome::name)
        .orElse("no arrangement");
  }

  /** All steps with one connection, in order. */
  public synchronized List<Step> steps(int connection) {
    Map<Layer, Finding> here = found.get(connection);
    boolean failed =
        over || here.values().stream().anyMatch(one -> one.outcome() == Finding.Outcome.FAILED);
    List<Step> steps = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      Finding finding = here.get(layer);
      steps.add(
          finding == null
              ? new Step(layer, failed ? "NOT_TRIED" : "WAITING", null)
              : new Step(layer, finding.outcome().name(), finding));
    }
    return steps;
  }
}
