// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.store.DocumentIdentity;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * To VALIDATED. Rule D13: another content was refused by the inspection; the same content is not
 * delivered a second time. Of two that come at once, the second to be entered is inspected again.
 */
final class Accepting {
  private static final Logger LOG = LoggerFactory.getLogger(Accepting.class);

  private final Store store;
  private final EarlierDocuments earlier;
  private final Retrying retrying;

  Accepting(Store store, EarlierDocuments earlier, Retrying retrying) {
    this.store = store;
    this.earlier = earlier;
    this.retrying = retrying;
  }

  void take(StoredMessage message, Verdict verdict) {
    Optional<DocumentIdentity> identity = DocumentIdentity.of(message.document());
    boolean first = earlier.than(message).isEmpty();
    try {
      store.inTransaction(
          () -> {
            Instant now = store.clock().instant();
            Optional<StoredMessage> moved =
                store.messages().move(message, State.VALIDATED, "Accepted as valid", now);
            if (moved.isPresent()) {
              store.reports().keep(message.id(), verdict.report(), now);
            }
            if (moved.isPresent() && first) {
              identity.ifPresent(known -> store.identities().enter(message, known));
            }
            return moved;
          });
      LOG.info("Valid, decision {}", verdict.decision());
    } catch (DuplicateKeyException e) {
      retrying.later(message, "The same document came in another message just now");
    }
  }
}
