// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.Retention;
import org.crossborder.validation.agreement.exchange.SignedReceipt;
import org.crossborder.validation.language.Text;

/**
 * The document is retained for the longer of the two legal periods, and verifiable to the end
 * (Article 5(g); legal checklist I.E). The periods are counted from receipt.
 */
final class RetainedLongEnough implements ClosingRule {
  @Override
  public String id() {
    return "X10";
  }

  @Override
  public Judgement close(ExchangeRecord exchange, Evidence evidence) {
    Retention retention =
        Optional.ofNullable(exchange.retention())
            .orElseGet(() -> new Retention(null, null, Map.of()));
    SignedReceipt receipt = exchange.receipt();
    Instant until = retention.until();
    Instant verifiable = retention.verifiableUntil();
    Unknown unknown =
        new Unknown()
            .unless(receipt, "receipt")
            .unless(until, "retained-until")
            .unless(verifiable, "verifiable-until");
    parties(exchange)
        .filter(party -> !retention.legalPeriods().containsKey(party))
        .forEach(party -> unknown.and(party, Unknown.name("legal-period", Text.country(party))));
    return receipt == null || until == null || verifiable == null || !unknown.none()
        ? unknown.judgement()
        : judge(end(exchange, retention, receipt.at()), until, verifiable);
  }

  private static Judgement judge(Instant end, Instant until, Instant verifiable) {
    return until.isBefore(end)
        ? Judgement.failed(AgreementText.of("X10.short", until, end))
        : Judgement.passedIf(
            !verifiable.isBefore(end), AgreementText.of("X10.unverifiable", verifiable, end));
  }

  private static Instant end(ExchangeRecord exchange, Retention retention, Instant received) {
    return parties(exchange)
        .map(party -> after(received, retention.legalPeriods().getOrDefault(party, Period.ZERO)))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Instant after(Instant received, Period period) {
    return received.atZone(ZoneOffset.UTC).plus(period).toInstant();
  }

  private static Stream<String> parties(ExchangeRecord exchange) {
    return Stream.of(exchange.sender(), exchange.receiver());
  }
}
