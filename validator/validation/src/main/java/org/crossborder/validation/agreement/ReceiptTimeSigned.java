// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import static org.crossborder.trust.snapshot.TrustedSnapshot.CLOCK_SKEW;

import org.crossborder.validation.agreement.exchange.Dispatch;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.SignedReceipt;
import org.crossborder.validation.language.Text;

/**
 * The receiver records the time of receipt and signs it (Article 5(a); ECC 10, MLEC 15). While the
 * exchange is under way the receipt may be about to be signed.
 */
final class ReceiptTimeSigned implements ExchangeRule {
  @Override
  public String id() {
    return "X02";
  }

  @Override
  public Judgement judge(ExchangeRecord exchange, Evidence evidence) {
    SignedReceipt receipt = exchange.receipt();
    if (receipt == null) {
      return Unknown.judgement("receipt");
    }
    Dispatch dispatch = exchange.dispatch();
    if (dispatch != null && receipt.at().isBefore(dispatch.at().minus(CLOCK_SKEW))) {
      return Judgement.failed(AgreementText.of("X02.early", receipt.at(), dispatch.at()));
    }
    return signature(receipt, exchange);
  }

  private static Judgement signature(SignedReceipt receipt, ExchangeRecord exchange) {
    String signer = receipt.signedBy();
    if (signer == null) {
      return exchange.ended()
          ? Judgement.failed(AgreementText.of("X02.unsigned", receipt.at()))
          : Judgement.notApplicable();
    }
    return Judgement.passedIf(
        signer.equals(exchange.receiver()),
        AgreementText.of("X02.signer", Text.country(signer), Text.country(exchange.receiver())));
  }
}
