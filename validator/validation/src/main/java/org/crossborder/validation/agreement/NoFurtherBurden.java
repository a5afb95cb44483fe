// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.ReceivingProfile;
import org.crossborder.validation.language.Text;
import org.jspecify.annotations.Nullable;

/** The electronic form bears no fee, copy or attestation that paper does not (Article 5(b)). */
final class NoFurtherBurden implements ClosingRule {
  @Override
  public String id() {
    return "P02";
  }

  @Override
  public Judgement close(ExchangeRecord exchange, Evidence evidence) {
    ReceivingProfile profile =
        Optional.ofNullable(exchange.profile()).orElse(ReceivingProfile.UNKNOWN);
    List<Text> burdens = new ArrayList<>();
    Unknown unknown = new Unknown();
    weigh("fee", profile.extraFee(), burdens, unknown);
    weigh("copies", profile.extraCopies(), burdens, unknown);
    weigh("attestation", profile.attestation(), burdens, unknown);
    if (!burdens.isEmpty()) {
      return Judgement.failed(AgreementText.of("P02.burden", Text.list(burdens)));
    }
    return unknown.none() ? Judgement.passed() : unknown.judgement();
  }

  private static void weigh(
      String what, @Nullable Boolean demanded, List<Text> burdens, Unknown unknown) {
    unknown.unless(demanded, what);
    if (Boolean.TRUE.equals(demanded)) {
      burdens.add(AgreementText.of("P02." + what));
    }
  }
}
