// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.crossborder.validation.agreement.exchange.Acknowledgement;
import org.crossborder.validation.agreement.exchange.Acknowledgement.Status;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.SignedReceipt;

/**
 * The receiver acknowledges within the agreed time, and separates what it says (Article 5(a); MLEC
 * 14). Read so: the first acknowledgement of any kind is due in the agreed time after receipt; a
 * document is not both accepted and rejected, and only an accepted one is used.
 */
final class AcknowledgedInTime implements ClosingRule {
  @Override
  public String id() {
    return "X03";
  }

  @Override
  public Judgement close(ExchangeRecord exchange, Evidence evidence) {
    if (says(exchange, Status.ACCEPTED) && says(exchange, Status.REJECTED)) {
      return Judgement.failed(AgreementText.of("X03.both"));
    }
    if (says(exchange, Status.USED) && !says(exchange, Status.ACCEPTED)) {
      return Judgement.failed(AgreementText.of("X03.used"));
    }
    SignedReceipt receipt = exchange.receipt();
    Duration agreed = exchange.acknowledgeWithin();
    return receipt == null || agreed == null
        ? new Unknown().unless(receipt, "receipt").unless(agreed, "agreed-time").judgement()
        : inTime(exchange, receipt.at(), agreed, evidence.inquiry().now());
  }

  private static Judgement inTime(
      ExchangeRecord exchange, Instant received, Duration agreed, Instant now) {
    Optional<Instant> first =
        exchange.acknowledgements().stream()
            .map(Acknowledgement::at)
            .min(Comparator.naturalOrder());
    if (first.isPresent()) {
      Duration taken = Duration.between(received, first.get());
      return Judgement.passedIf(
          taken.compareTo(agreed) <= 0,
          AgreementText.of("X03.late", taken.toMinutes(), agreed.toMinutes()));
    }
    return now.isAfter(received.plus(agreed))
        ? Judgement.failed(AgreementText.of("X03.none", received, agreed.toMinutes()))
        : Judgement.notApplicable();
  }

  private static boolean says(ExchangeRecord exchange, Status status) {
    return exchange.acknowledgements().stream().anyMatch(each -> each.status() == status);
  }
}
