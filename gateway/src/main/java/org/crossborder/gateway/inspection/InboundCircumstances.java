// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.inspection;

import java.util.Optional;
import org.crossborder.gateway.exchange.ExchangeRecords;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.DocumentIdentity;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.validation.agreement.Circumstances;
import org.crossborder.validation.document.DocumentFacts;

/** What this gateway knows beside an inbound document: its exchange, and earlier documents. */
public final class InboundCircumstances {
  private final Store store;
  private final ExchangeRecords exchanges;

  public InboundCircumstances(Store store, ExchangeRecords exchanges) {
    this.store = store;
    this.exchanges = exchanges;
  }

  /** The circumstances of a document that has come in. */
  public Circumstances of(StoredMessage document) {
    return new Circumstances(exchanges.of(document), this::content);
  }

  private Optional<String> content(DocumentFacts facts) {
    StoredPayload payload = new StoredPayload(facts.sha256(), facts.size());
    return DocumentIdentity.of(Inspection.describe(facts, payload))
        .flatMap(identity -> store.identities().content(Direction.INBOUND, identity));
  }
}
