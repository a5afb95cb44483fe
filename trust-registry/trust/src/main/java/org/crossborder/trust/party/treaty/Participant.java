// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party.treaty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.Period;
import org.crossborder.trust.party.AmendmentAcceptance;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.Reservation;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A State that signed the Framework Agreement or is bound by it.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name short name in English, as the depositary writes it
 * @param signed null if it acceded without signing
 * @param instrument null if it only signed
 */
public record Participant(
    String code,
    String name,
    @Nullable LocalDate signed,
    @Nullable Instrument instrument,
    List<Reservation> reservations,
    List<AmendmentAcceptance> amendments) {
  /** Article 19(1): ninety days after the fifth instrument, of 22 November 2020. */
  private static final LocalDate IN_FORCE = LocalDate.of(2021, 2, 20);

  private static final int DAYS_UNTIL_BOUND = 90;

  public Participant {
    reservations = List.copyOf(reservations);
    amendments = List.copyOf(amendments);
  }

  /**
   * From when the State is a Party: ninety days after its instrument, but not before the Agreement
   * itself was in force (Article 19 as decision 26 reads it); empty for a mere signatory.
   */
  public Optional<LocalDate> bound() {
    return Optional.ofNullable(instrument)
        .map(i -> i.deposited().plusDays(DAYS_UNTIL_BOUND))
        .map(ninetyDays -> ninetyDays.isBefore(IN_FORCE) ? IN_FORCE : ninetyDays);
  }

  /** The periods of its treaty status; dates begin at midnight UTC. */
  public List<TreatyStatusPeriod> treatyStatus() {
    List<TreatyStatusPeriod> periods = new ArrayList<>();
    Instant party = bound().map(Participant::midnight).orElse(null);
    if (signed != null) {
      periods.add(
          new TreatyStatusPeriod(
              TreatyStatus.SIGNATORY, new Period(midnight(signed), party), "Signature"));
    }
    if (party != null) {
      periods.add(
          new TreatyStatusPeriod(
              TreatyStatus.PARTY, Period.since(party), String.valueOf(instrument)));
    }
    return List.copyOf(periods);
  }

  /** What would be proposed to admit it: no gateways, no authority, no officers yet. */
  public Party asParty() {
    return new Party(
        code, name, treatyStatus(), List.of(), null, reservations, amendments, List.of());
  }

  private static Instant midnight(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
