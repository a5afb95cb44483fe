// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatyPartiesTest {
  private final TreatyParties treaty = TreatyParties.packaged();

  @Test
  void thirteenStatesAreBoundAndTwoOnlySigned() {
    assertThat(treaty.participants().stream().filter(s -> s.bound().isPresent())).hasSize(13);
    assertThat(treaty.participants().stream().filter(s -> s.bound().isEmpty()))
        .extracting(Participant::code)
        .containsExactly("AM", "KH");
  }

  @Test
  void codesAreOfTheIsoListAndStandOnce() {
    assertThat(treaty.participants())
        .extracting(Participant::code)
        .doesNotHaveDuplicates()
        .isSubsetOf(Locale.getISOCountries());
  }

  @Test
  void agreementCameIntoForceNinetyDaysAfterTheFifthInstrument() {
    LocalDate fifth =
        treaty.participants().stream()
            .map(Participant::instrument)
            .filter(Objects::nonNull)
            .map(Instrument::deposited)
            .sorted()
            .toList()
            .get(4);

    assertThat(fifth.plusDays(90)).isEqualTo("2021-02-20");
    assertThat(treaty.find("CN").orElseThrow().bound()).contains(fifth.plusDays(90));
  }

  @ParameterizedTest
  @CsvSource({
    "AZ, 2021-02-20, 'Accession, 2 March 2018'",
    "BD, 2021-02-20, 'Ratification, 13 October 2020'",
    "CN, 2021-02-20, 'Approval, 22 November 2020'",
    "IR, 2021-02-20, 'Ratification, 29 May 2020'",
    "KG, 2024-03-19, 'Accession, 20 December 2023'",
    "MN, 2022-10-25, 'Accession, 27 July 2022'",
    "PH, 2021-02-20, 'Accession, 23 December 2019'",
    "KR, 2023-02-26, 'Accession, 28 November 2022'",
    "RU, 2023-11-16, 'Accession, 18 August 2023'",
    "TJ, 2023-03-08, 'Accession, 8 December 2022'",
    "TL, 2022-07-04, 'Accession, 5 April 2022'",
    "TM, 2022-08-02, 'Accession, 4 May 2022'",
    "TV, 2023-03-08, 'Accession, 8 December 2022'"
  })
  void eachPartyIsBoundFromItsDate(String code, LocalDate bound, String instrument) {
    Participant state = treaty.find(code).orElseThrow();
    TreatyStatusPeriod last = state.treatyStatus().get(state.treatyStatus().size() - 1);

    assertThat(state.bound()).contains(bound);
    assertThat(last.isPartyAt(Instant.parse(bound + "T00:00:00Z"))).isTrue();
    assertThat(last.isPartyAt(Instant.parse(bound + "T00:00:00Z").minusMillis(1))).isFalse();
    assertThat(last.instrument()).isEqualTo(instrument);
  }

  @Test
  void whoSignedIsSignatoryUntilItIsBound() {
    List<TreatyStatusPeriod> china = treaty.find("CN").orElseThrow().treatyStatus();
    List<TreatyStatusPeriod> cambodia = treaty.find("KH").orElseThrow().treatyStatus();

    assertThat(china)
        .extracting(TreatyStatusPeriod::status)
        .containsExactly(TreatyStatus.SIGNATORY, TreatyStatus.PARTY);
    assertThat(china.get(0).period().end()).contains(china.get(1).period().from());
    assertThat(cambodia)
        .extracting(TreatyStatusPeriod::status)
        .containsExactly(TreatyStatus.SIGNATORY);
  }

  @Test
  void reservationAndAmendmentsAreThere() {
    assertThat(treaty.participants().stream().filter(s -> !s.reservations().isEmpty()))
        .extracting(Participant::code)
        .containsExactly("AZ");
    assertThat(treaty.participants().stream().filter(s -> !s.amendments().isEmpty()))
        .extracting(Participant::code)
        .containsExactly("KR", "TV");
  }
}
