// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import static org.crossborder.trust.snapshot.TrustedSnapshot.CLOCK_SKEW;

import org.crossborder.validation.agreement.exchange.ClockEvidence;
import org.crossborder.validation.agreement.exchange.Dispatch;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.SignedReceipt;

/**
 * The time of dispatch is recorded, in UTC, by a synchronised clock (Article 5(a); ECC 10, MLEC
 * 15). Synchronised is read as: right within the five minutes that the registry allows, too.
 */
final class DispatchTimeRecorded implements ExchangeRule {
  @Override
  public String id() {
    return "X01";
  }

  @Override
  public Judgement judge(ExchangeRecord exchange, Evidence evidence) {
    Dispatch dispatch = exchange.dispatch();
    if (dispatch == null) {
      return Unknown.judgement("dispatch");
    }
    SignedReceipt receipt = exchange.receipt();
    if (receipt != null && dispatch.at().isAfter(receipt.at().plus(CLOCK_SKEW))) {
      return Judgement.failed(AgreementText.of("X01.ahead", dispatch.at(), receipt.at()));
    }
    ClockEvidence clock = dispatch.clock();
    return clock == null
        ? Unknown.judgement("clock")
        : Judgement.passedIf(
            clock.within(CLOCK_SKEW),
            AgreementText.of(
                "X01.offset", clock.offset().abs().toSeconds(), CLOCK_SKEW.toSeconds()));
  }
}
