// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * Derives P-Modes from the register: each clause in force of an arrangement in force lets documents
 * go from the recognised Party to the recogniser, and acknowledgements back.
 */
record PModeDerivation(Snapshot snapshot, Instant now) {

  /** The P-Modes in which this Party sends or receives. */
  List<PMode> pmodesOf(String party) {
    return snapshot.arrangements().stream()
        .filter(this::inForce)
        .flatMap(this::pmodes)
        .filter(pmode -> pmode.concerns(party))
        .distinct()
        .toList();
  }

  private boolean inForce(Arrangement arrangement) {
    return arrangement.statusHistory().stream()
        .anyMatch(
            status ->
                status.status() == ArrangementStatus.IN_FORCE && status.period().contains(now));
  }

  private Stream<PMode> pmodes(Arrangement arrangement) {
    return arrangement.clauses().stream()
        .filter(clause -> clause.period().contains(now))
        .flatMap(clause -> pmodes(arrangement, clause));
  }

  private Stream<PMode> pmodes(Arrangement arrangement, Clause clause) {
    return accessPoints(clause.recognised())
        .flatMap(
            exporter ->
                accessPoints(clause.recogniser())
                    .map(importer -> new DerivedPModes(arrangement.id(), exporter, importer)))
        .flatMap(derived -> derived.all().stream());
  }

  private Stream<AccessPoint> accessPoints(String party) {
    return snapshot.party(party).stream()
        .flatMap(registered -> registered.gateways().stream())
        .map(gateway -> new AccessPoint(party, gateway));
  }
}
