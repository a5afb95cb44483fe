// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.difference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.MessageIds;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a document can be held against, as far as the caller may see it. */
@Component
final class EarlierVersions {
  private static final int LOOKED_AT = 100;
  private static final Set<State> ACCEPTED =
      Set.of(State.ACCEPTED, State.VALIDATED, State.DELIVERED, State.ACKNOWLEDGED);

  private final Store store;

  EarlierVersions(Store store) {
    this.store = store;
  }

  /** The newest other content under the same number that was accepted. */
  Optional<StoredMessage> lastAccepted(StoredMessage document, Caller caller) {
    String number = document.document().number();
    return number == null
        ? Optional.empty()
        : found(number, document.lifecycle().direction(), caller).stream()
            .filter(other -> ACCEPTED.contains(other.state()))
            .filter(other -> same(other.document().type(), document.document().type()))
            .filter(other -> same(other.document().issuer(), document.document().issuer()))
            .filter(other -> isAnother(other, document))
            .findFirst();
  }

  /** The newest other content that goes by this id: a number, a message id, a SHA-256. */
  Optional<StoredMessage> byId(String id, StoredMessage document, Caller caller) {
    return found(id, null, caller).stream().filter(other -> isAnother(other, document)).findFirst();
  }

  private List<StoredMessage> found(String id, @Nullable Direction direction, Caller caller) {
    return store
        .messages()
        .list(
            new MessageFilter(
                direction,
                null,
                null,
                null,
                null,
                null,
                MessageIds.any(id),
                caller.may(Act.SEE_ALL) ? null : caller.organisation(),
                null,
                LOOKED_AT))
        .stream()
        .filter(other -> store.retention().purged().of(other.id()).isEmpty())
        .toList();
  }

  private static boolean isAnother(StoredMessage other, StoredMessage document) {
    return !other.document().payload().sha256().equals(document.document().payload().sha256());
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }
}
