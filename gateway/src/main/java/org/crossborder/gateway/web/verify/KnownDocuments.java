// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.DocumentDigests;
import org.crossborder.gateway.store.DocumentIdentity;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.reference.ShortCode;
import org.springframework.stereotype.Component;

/** The documents of this gateway's own exchange; only read. */
@Component
final class KnownDocuments {
  private final Store store;
  private final DocumentDigests digests;

  KnownDocuments(Store store, DocumentDigests digests) {
    this.store = store;
    this.digests = digests;
  }

  /** What is known of a document that somebody has. */
  KnownHere of(DocumentFacts facts) {
    return new KnownHere(
        digests.between(facts.sha256(), facts.sha256()),
        Stream.of(Direction.values()).anyMatch(direction -> isOther(facts, direction)));
  }

  private boolean isOther(DocumentFacts facts, Direction direction) {
    return DocumentIdentity.of(
            Inspection.describe(facts, new StoredPayload(facts.sha256(), facts.size())))
        .flatMap(identity -> store.identities().content(direction, identity))
        .filter(content -> !content.equals(facts.sha256()))
        .isPresent();
  }

  /** The newest crossing of the document that a typed code means. */
  Optional<StoredMessage> byCode(ShortCode code) {
    return newest(digests.between(code.lowest(), code.highest()));
  }

  /** The newest crossing of the document with this SHA-256. */
  Optional<StoredMessage> bySha256(String sha256) {
    return newest(digests.between(sha256, sha256));
  }

  private static Optional<StoredMessage> newest(List<StoredMessage> found) {
    return found.stream().findFirst();
  }
}
