// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.net.URI;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * Where the national API shows a document.
 *
 * @param base where its clients reach the API; null: links are paths
 */
public record Links(@Nullable URI base) {
  String to(StoredMessage document, String part) {
    String path = "/v1/documents/" + document.id() + part;
    return base == null ? path : base.resolve(path).toString();
  }
}
