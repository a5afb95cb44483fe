// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.Locale;
import java.util.Set;
import org.crossborder.validation.document.Ubl;

/**
 * A withdrawn or replaced document is refused (Article 5(e)); read from the status that it states
 * itself.
 */
final class StatusCurrent implements AgreementRule {
  private static final Set<String> ENDED =
      Set.of("withdrawn", "revoked", "cancelled", "canceled", "replaced", "rejected", "refused");

  private static final String STATUS = "CertificateOfOriginApplication/ApplicationStatusCode";

  @Override
  public String id() {
    return "D12";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    String status =
        evidence
            .xml()
            .map(xml -> Ubl.text(xml.infoset(), STATUS))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    return status.isEmpty()
        ? Judgement.notApplicable()
        : Judgement.passedIf(!ENDED.contains(status), AgreementText.of("D12.ended", status));
  }
}
