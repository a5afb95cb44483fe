// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.agreement.exchange.EvidencePackage;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;

/**
 * The evidence of an exchange can be exported, and verified without either gateway (Article 5(g);
 * legal checklist I.E.4).
 */
final class EvidenceExportable implements ClosingRule {
  @Override
  public String id() {
    return "X11";
  }

  @Override
  public Judgement close(ExchangeRecord exchange, Evidence evidence) {
    EvidencePackage exported = exchange.evidence();
    if (exported == null) {
      return Unknown.judgement("evidence");
    }
    Boolean verified = exported.verifiedOffline();
    return verified == null
        ? Unknown.judgement("evidence-verification")
        : Judgement.passedIf(verified, AgreementText.of("X11.failed", exported.exportedAt()));
  }
}
