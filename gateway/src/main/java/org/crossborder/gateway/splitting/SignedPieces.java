// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.ReceivedFragment;
import org.crossborder.gateway.store.SignedPart;
import org.crossborder.gateway.store.Store;

/**
 * What the sender of a joined message has signed: its pieces. They move to the payloads, where the
 * signed parts of all messages are kept as long as their documents, since only with them the
 * signatures and the receipts of the fragments can be verified again.
 */
record SignedPieces(Map<UUID, SignedPart> parts) {

  /** Copies the pieces; nothing says yet whose they are. */
  static SignedPieces copy(FragmentStore bytes, List<ReceivedFragment> fragments, Store store)
      throws IOException {
    Map<UUID, SignedPart> parts = new LinkedHashMap<>();
    for (ReceivedFragment fragment : fragments) {
      String contentId = fragment.contentId();
      String mimeType = fragment.mimeType();
      if (contentId != null && mimeType != null) {
        try (InputStream piece = bytes.open(fragment.message(), 0)) {
          parts.put(
              fragment.message(), new SignedPart(contentId, mimeType, store.payloads().put(piece)));
        }
      }
    }
    return new SignedPieces(parts);
  }

  /** Says whose they are, in the caller's transaction. */
  void keep(Store store) {
    parts.forEach((message, part) -> store.evidence().signedParts().keep(message, List.of(part)));
  }
}
