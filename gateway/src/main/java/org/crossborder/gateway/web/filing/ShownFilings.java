// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.filing.Preparing;
import org.crossborder.gateway.store.Filing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The filings that a trader may see: those of the own organisation. */
@Component
final class ShownFilings {
  private final Preparing preparing;

  ShownFilings(Preparing preparing) {
    this.preparing = preparing;
  }

  /**
   * The filing with this id.
   *
   * @throws ResponseStatusException 404 if there is none that the caller may see
   */
  Filing find(UUID id, Caller caller) {
    return preparing
        .find(id, caller)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /**
   * The same, if it is a form that is still being filled in.
   *
   * @throws ResponseStatusException 404 as above; 409 if it is no more being filled in
   */
  Filing findOpenForm(UUID id, Caller caller) {
    Filing filing = find(id, caller);
    if (filing.origin() != Filing.Origin.FORM) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (!filing.status().isOpen()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    return filing;
  }
}
