// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.agreement.exchange.ExchangeRecord;

/**
 * A rule about how a document was exchanged; it says nothing about one that is judged alone
 * (decision 55).
 */
interface ExchangeRule extends AgreementRule {
  @Override
  default Judgement judge(Evidence evidence) {
    return evidence
        .circumstances()
        .exchange()
        .map(exchange -> judge(exchange, evidence))
        .orElseGet(Judgement::notApplicable);
  }

  Judgement judge(ExchangeRecord exchange, Evidence evidence);
}
