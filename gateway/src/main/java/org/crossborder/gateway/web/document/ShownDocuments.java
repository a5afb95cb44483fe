// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.api.OwnDocuments;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The documents that a person may see; another's is answered as one that does not exist. */
@Component
public final class ShownDocuments {
  private final Store store;
  private final OwnDocuments own;

  ShownDocuments(Store store, OwnDocuments own) {
    this.store = store;
    this.own = own;
  }

  /**
   * The document with this id.
   *
   * @throws ResponseStatusException 404 if there is none that the caller may see
   */
  public StoredMessage find(UUID id, Caller caller) {
    return store
        .messages()
        .find(id)
        .filter(found -> found.lifecycle().carriesDocument())
        .filter(found -> own.sees(caller, id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /**
   * The same, if its content is kept.
   *
   * @throws ResponseStatusException 404 as above; 410 if its content was purged
   */
  public StoredMessage findWhole(UUID id, Caller caller) {
    StoredMessage document = find(id, caller);
    if (store.retention().purged().of(id).isPresent()) {
      throw new ResponseStatusException(HttpStatus.GONE);
    }
    return document;
  }
}
