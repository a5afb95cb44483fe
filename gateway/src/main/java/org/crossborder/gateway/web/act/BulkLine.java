// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.act;

import org.crossborder.gateway.store.BulkItem;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * A document of an act on many, as it is now.
 *
 * @param outcome null until it was carried out
 * @param obstacle what was in the way, or null
 * @param changed whether it has changed since the act was asked for
 */
public record BulkLine(
    StoredMessage document,
    BulkItem.@Nullable Outcome outcome,
    @Nullable String obstacle,
    boolean changed) {
  static BulkLine of(BulkItem item, StoredMessage document) {
    String detail = item.detail();
    return new BulkLine(
        document,
        item.outcome(),
        detail == null || detail.isEmpty() ? null : detail,
        item.outcome() == null && document.version() != item.version());
  }
}
