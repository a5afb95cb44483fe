// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.gateway.sealing.Asker;
import org.crossborder.gateway.sealing.AuthoritySealing;
import org.crossborder.gateway.sealing.SealingOutcome;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;

/**
 * Seals on behalf of an authority what is submitted without a seal, once for each document: the
 * same document again is the one that was sealed before (rule D13).
 */
record OnBehalf(Store store, AuthoritySealing sealing) {

  /** The document that came of the same request before, unless its exchange has failed. */
  Optional<StoredMessage> before(SubmissionRequest request, String type, String recipient) {
    RequestedSeal seal = request.seal();
    return seal == null || !sealing.permits(asker(request, seal), seal.key(), type)
        ? Optional.empty()
        : store
            .authoritySeals()
            .sealed(seal.sha256(), seal.key(), recipient)
            .flatMap(store.messages()::find)
            .filter(known -> known.state() != State.FAILED && known.state() != State.REJECTED);
  }

  SealingOutcome seal(SubmissionRequest request, RequestedSeal seal, String type) {
    return sealing.seal(asker(request, seal), seal.key(), type, request.document(), seal.sha256());
  }

  /** Keeps, in the transaction that stores the document, with which key it was sealed for whom. */
  void keep(SubmissionRequest request, StoredMessage stored, Instant now) {
    RequestedSeal seal = request.seal();
    if (seal != null) {
      store.authoritySeals().keep(stored.id(), seal.key(), seal.sha256(), request.client(), now);
      store.messages().note(stored.id(), sentence(request, seal), now);
    }
  }

  private static Asker asker(SubmissionRequest request, RequestedSeal seal) {
    Approval approval = seal.approval();
    return new Asker(request.client(), approval == null ? null : approval.authority());
  }

  /** For the document's history, and so for its evidence. */
  private static String sentence(SubmissionRequest request, RequestedSeal seal) {
    Approval approval = seal.approval();
    return approval == null
        ? "Sealed with the key " + seal.key() + " for " + request.client()
        : "Sealed with the key %s for %s: approved by %s, handed in by %s"
            .formatted(seal.key(), approval.authority(), request.client(), approval.author());
  }
}
