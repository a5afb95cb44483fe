// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.RetainedRecord;
import org.crossborder.validation.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * The retained record shows origin, destination, times of sending and receipt, and the original
 * format, and says the same as the exchange (Article 5(a); MLEC 10(1)(b), (c)).
 */
final class RecordComplete implements ClosingRule {
  @Override
  public String id() {
    return "X09";
  }

  @Override
  public Judgement close(ExchangeRecord exchange, Evidence evidence) {
    RetainedRecord kept = exchange.retained();
    if (kept == null) {
      return Unknown.judgement("retained");
    }
    List<Text> lacking = new ArrayList<>();
    List<Text> different = new ArrayList<>();
    Comparison comparison = new Comparison(lacking, different);
    comparison.of("origin", kept.origin(), exchange.sender());
    comparison.of("destination", kept.destination(), exchange.receiver());
    comparison.of(
        "dispatch", kept.sentAt(), exchange.dispatch() == null ? null : exchange.dispatch().at());
    comparison.of(
        "receipt", kept.receivedAt(), exchange.receipt() == null ? null : exchange.receipt().at());
    comparison.of("format", kept.format(), null);
    comparison.of("hash", lower(kept.sha256()), lower(original(exchange, evidence)));
    if (!lacking.isEmpty()) {
      return Judgement.failed(AgreementText.of("X09.lacks", Text.list(lacking)));
    }
    return Judgement.passedIf(
        different.isEmpty(), AgreementText.of("X09.differs", Text.list(different)));
  }

  private static String original(ExchangeRecord exchange, Evidence evidence) {
    return exchange.mapping() == null ? evidence.sha256() : exchange.mapping().originalSha256();
  }

  private static @Nullable String lower(@Nullable String sha256) {
    return sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
  }

  /** What is kept, beside what was. */
  private record Comparison(List<Text> lacking, List<Text> different) {
    void of(String what, @Nullable Object kept, @Nullable Object was) {
      if (kept == null) {
        lacking.add(Unknown.name(what));
      } else if (was != null && !was.equals(kept)) {
        different.add(Unknown.name(what));
      }
    }
  }
}
