// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * Derives P-Modes from the register: each clause in force of an arrangement in force lets documents
 * go from the recognised Party to the recogniser, and acknowledgements back.
 *
 * @param party ISO code of the one whose P-Modes these are
 */
record PModeDerivation(Snapshot snapshot, String party, Instant now) {

  /** Those in which the Party sends or receives, and those that cannot be. */
  PModes derive() {
    List<PMode> pmodes = new ArrayList<>();
    List<Impossible> impossible = new ArrayList<>();
    for (Direction direction : directions()) {
      List<Exchange> exchanges = exchanges(direction);
      if (exchanges.isEmpty()) {
        impossible.add(unregistered(direction));
      }
      for (Exchange exchange : exchanges) {
        exchange
            .obstacle()
            .ifPresentOrElse(impossible::add, () -> pmodes.addAll(exchange.pmodes()));
      }
    }
    return new PModes(party, pmodes.stream().distinct().toList(), impossible);
  }

  /** Documents may go from one Party to another. */
  private record Direction(String arrangement, String exporter, String importer) {}

  private List<Direction> directions() {
    return snapshot.arrangements().stream()
        .filter(this::inForce)
        .flatMap(this::directions)
        .filter(way -> way.exporter().equals(party) || way.importer().equals(party))
        .distinct()
        .toList();
  }

  private boolean inForce(Arrangement arrangement) {
    return arrangement.statusHistory().stream()
        .anyMatch(
            status ->
                status.status() == ArrangementStatus.IN_FORCE && status.period().contains(now));
  }

  private Stream<Direction> directions(Arrangement arrangement) {
    return arrangement.clauses().stream()
        .filter((Clause clause) -> clause.period().contains(now))
        .map(clause -> new Direction(arrangement.id(), clause.recognised(), clause.recogniser()));
  }

  private List<Exchange> exchanges(Direction direction) {
    return accessPoints(direction.exporter())
        .flatMap(
            exporter ->
                accessPoints(direction.importer())
                    .map(importer -> new Exchange(direction.arrangement(), exporter, importer)))
        .toList();
  }

  private Stream<AccessPoint> accessPoints(String code) {
    return snapshot.party(code).stream()
        .flatMap(registered -> registered.gateways().stream())
        .map(gateway -> new AccessPoint(code, gateway));
  }

  private Impossible unregistered(Direction direction) {
    String without =
        Stream.of(direction.exporter(), direction.importer())
            .filter(code -> accessPoints(code).findAny().isEmpty())
            .findFirst()
            .orElseThrow();
    return new Impossible(
        direction.arrangement(),
        direction.exporter(),
        direction.importer(),
        without + " has registered no gateway.");
  }
}
