// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.time.ZoneOffset;
import org.crossborder.validation.agreement.exchange.Dispatch;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.Reconciliation;

/**
 * Nothing is lost: sent = delivered + failed + pending, reconciled each day (Article 9(1), as the
 * ePhyto hub rules it). The day is the one of dispatch, in UTC.
 */
final class NothingLost implements ClosingRule {
  @Override
  public String id() {
    return "X06";
  }

  @Override
  public Judgement close(ExchangeRecord exchange, Evidence evidence) {
    Reconciliation day = exchange.reconciliation();
    Dispatch dispatch = exchange.dispatch();
    if (day == null || dispatch == null) {
      return new Unknown().unless(dispatch, "dispatch").unless(day, "reconciliation").judgement();
    }
    if (!dispatch.at().atZone(ZoneOffset.UTC).toLocalDate().equals(day.day())) {
      return Unknown.judgement("reconciliation");
    }
    return Judgement.passedIf(
        day.sent() == day.accountedFor(),
        AgreementText.of(
            "X06.sum",
            day.day(),
            day.sent(),
            day.accountedFor(),
            day.delivered(),
            day.failed(),
            day.pending()));
  }
}
