// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crossborder.gateway.exchange.RetentionPeriods;
import org.crossborder.gateway.store.KeptPackage;
import org.crossborder.gateway.store.PurgedDocument;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.validation.agreement.exchange.Retention;

/**
 * The periods that are configured. Of a document the longer of its two Parties' periods counts
 * (legal checklist I.E; rule X10); as long as one of them is not known, it is kept for ever.
 */
public final class RetentionSchedule implements RetentionPeriods {
  private final List<LegalPeriod> periods;
  private final Store store;

  /**
   * @param periods for one Party and one type at most one
   */
  public RetentionSchedule(List<LegalPeriod> periods, Store store) {
    this.periods =
        periods.stream()
            .sorted(Comparator.comparingInt(LegalPeriod::precision).reversed())
            .toList();
    this.store = store;
  }

  /** What is configured, the most precise first. */
  public List<LegalPeriod> periods() {
    return periods;
  }

  /**
   * For how long a message is kept; empty if that is for ever.
   *
   * @param from what its periods are counted from
   */
  public Optional<Term> term(StoredMessage message, Instant from) {
    Optional<LegalPeriod> sender = period(message.sender(), message);
    Optional<LegalPeriod> recipient = period(message.recipient(), message);
    return sender.isEmpty() || recipient.isEmpty()
        ? Optional.empty()
        : Stream.concat(sender.stream(), recipient.stream())
            .map(legal -> Term.of(from, legal))
            .max(Comparator.comparing(Term::until));
  }

  private Optional<LegalPeriod> period(String party, StoredMessage message) {
    return periods.stream()
        .filter(legal -> legal.appliesTo(party, message.document().type()))
        .findFirst();
  }

  /** What was stored after this can have no period that is over at {@code at}. */
  Optional<Instant> earliest(Instant at) {
    return periods.stream()
        .map(legal -> at.atZone(ZoneOffset.UTC).minus(legal.period()))
        .max(Comparator.naturalOrder())
        .map(day -> day.plusDays(3).toInstant()); // months are not of one length
  }

  @Override
  public Optional<Retention> of(StoredMessage document) {
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    Optional<PurgedDocument> purged = store.retention().purged().of(document.id());
    Instant from = store.retention().retained().from(document);
    Optional<Instant> until = term(document, from).map(Term::until);
    return Optional.of(
        new Retention(
            purged.map(PurgedDocument::purgedAt).or(() -> until).orElse(null),
            verifiableUntil(document).orElse(null),
            legalPeriods(document)));
  }

  private Optional<Instant> verifiableUntil(StoredMessage document) {
    return store.evidence().packages().of(document.id()).flatMap(KeptPackage::verifiable);
  }

  private Map<String, Period> legalPeriods(StoredMessage document) {
    Function<String, Optional<Period>> of =
        party -> period(party, document).map(LegalPeriod::period);
    Map<String, Period> legal = new TreeMap<>();
    Stream.of(document.sender(), document.recipient())
        .forEach(party -> of.apply(party).ifPresent(period -> legal.put(party, period)));
    return legal;
  }
}
