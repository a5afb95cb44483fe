// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.agreement.exchange.ExchangeRecord;

/**
 * A rule about what the two sides owe each other once a document has been decided on. While it is
 * being decided on, nobody can have done it yet, and no trader has to wait for it (decision 55).
 */
interface ClosingRule extends ExchangeRule {
  @Override
  default Judgement judge(ExchangeRecord exchange, Evidence evidence) {
    return exchange.ended() ? close(exchange, evidence) : Judgement.notApplicable();
  }

  Judgement close(ExchangeRecord exchange, Evidence evidence);
}
