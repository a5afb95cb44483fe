// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.exchange;

import org.crossborder.gateway.exchange.ExchangeRecords.Passage;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.validation.agreement.exchange.Channel;
import org.crossborder.validation.agreement.exchange.Dispatch;
import org.crossborder.validation.agreement.exchange.SignedReceipt;
import org.jspecify.annotations.Nullable;

/**
 * How a document went from here. The MSH signs and encrypts every message, and takes a receipt only
 * if a certificate that is registered for the receiver signed it. What this gateway's clock was
 * compared with, it cannot say itself, nor which Party registered it.
 */
final class OutboundPassage {
  private OutboundPassage() {}

  static Passage of(StoredMessage document, Store store) {
    SignedReceipt receipt = receipt(document, store);
    return new Passage(
        new Dispatch(document.createdAt(), null),
        receipt,
        new Channel(null, true, receipt == null ? null : true, true),
        null);
  }

  private static @Nullable SignedReceipt receipt(StoredMessage document, Store store) {
    return store
        .receipts()
        .of(document.id())
        .flatMap(KeptReceipt::read)
        .map(
            receipt ->
                new SignedReceipt(receipt.at(), receipt.signed() ? document.recipient() : null))
        .orElse(null);
  }
}
