// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * What one page is made from: one publication, at one moment.
 *
 * @param trusted the newest publication, as a relying party has it after a sync
 */
public record Reading(TrustedSnapshot trusted, Instant now) {
  /** The register's content. */
  public Snapshot snapshot() {
    return trusted.snapshot();
  }

  /** How far the publication can be relied on. */
  public Freshness freshness() {
    return trusted.freshnessAt(now);
  }

  /** The Party's name, or its code if it is not registered. */
  public String nameOf(String code) {
    return snapshot().party(code).map(Party::name).orElse(code);
  }

  /** The trust services of one Party. */
  public Stream<TrustService> servicesOf(String party) {
    return snapshot().services().stream().filter(service -> service.party().equals(party));
  }

  /** One trust service. */
  public Optional<TrustService> service(String id) {
    return snapshot().services().stream().filter(service -> service.id().equals(id)).findFirst();
  }

  /** One arrangement. */
  public Optional<Arrangement> arrangement(String id) {
    return snapshot().arrangements().stream()
        .filter(arrangement -> arrangement.id().equals(id))
        .findFirst();
  }

  /** The status of a Party now, towards the Agreement. */
  public Optional<TreatyStatus> statusOf(Party party) {
    return party.treatyStatus().stream()
        .filter(period -> period.period().contains(now))
        .map(TreatyStatusPeriod::status)
        .findFirst();
  }

  /** The status of a trust service now. */
  public Optional<ServiceStatus> statusOf(TrustService service) {
    return service.statusHistory().stream()
        .filter(period -> period.period().contains(now))
        .map(ServiceStatusPeriod::status)
        .findFirst();
  }

  /** The status of an arrangement now. */
  public Optional<ArrangementStatus> statusOf(Arrangement arrangement) {
    return arrangement.statusHistory().stream()
        .filter(period -> period.period().contains(now))
        .map(ArrangementStatusPeriod::status)
        .findFirst();
  }

  /** Everyone who signs or signed, of all Parties and the accession office. */
  public Stream<Officer> officers() {
    return Stream.concat(
        snapshot().accessionOfficers().stream(),
        snapshot().parties().stream().flatMap(party -> party.officers().stream()));
  }

  /** The document types that any clause names, in alphabetical order. */
  public List<String> documentTypes() {
    return named(clause -> clause.documentTypes().stream());
  }

  /** The purposes that any clause names, in alphabetical order. */
  public List<String> purposes() {
    return named(clause -> clause.purposes().stream());
  }

  private List<String> named(Function<Clause, Stream<String>> names) {
    return promises()
        .flatMap(promise -> names.apply(promise.clause()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Every clause, with the arrangement it stands in. */
  public Stream<Promise> promises() {
    return snapshot().arrangements().stream()
        .flatMap(
            arrangement ->
                arrangement.clauses().stream().map(clause -> new Promise(arrangement, clause)));
  }
}
