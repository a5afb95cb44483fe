// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.Optional;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is known beside a document.
 *
 * @param exchangeRecord how it was exchanged; null for a document that is judged alone
 * @param knownDocuments those that it must not contradict; null if nobody knows any
 */
public record Circumstances(
    @Nullable ExchangeRecord exchangeRecord, @Nullable KnownDocuments knownDocuments) {
  /** A document alone. */
  public static final Circumstances NONE = new Circumstances(null, null);

  Optional<ExchangeRecord> exchange() {
    return Optional.ofNullable(exchangeRecord);
  }

  Optional<KnownDocuments> known() {
    return Optional.ofNullable(knownDocuments);
  }
}
