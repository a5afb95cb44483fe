// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.util.Optional;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.DocumentIdentity;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;

/** Documents that came before in another message (rule D13). */
final class EarlierDocuments {
  private final Store store;

  EarlierDocuments(Store store) {
    this.store = store;
  }

  /** The other message that brought the same document, unless that one was refused. */
  Optional<StoredMessage> than(StoredMessage message) {
    return DocumentIdentity.of(message.document())
        .flatMap(
            identity -> store.identities().exchanged(Direction.INBOUND, identity, message.sender()))
        .filter(id -> !id.equals(message.id()))
        .flatMap(store.messages()::find)
        .filter(other -> other.state() != State.REJECTED);
  }
}
