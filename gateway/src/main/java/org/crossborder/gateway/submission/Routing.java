// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Whether a recipient can be reached, and under which agreement.
 *
 * @param ownParty ISO code of the Party that sends
 */
record Routing(TrustData trustData, Supplier<Optional<PModes>> pmodes, String ownParty) {

  /**
   * Why nothing can be sent to this recipient, if so. Without trust data it is the inspection that
   * says that it cannot decide.
   */
  Optional<String> unreachable(String recipient) {
    if (recipient.equals(ownParty)) {
      return Optional.of("The recipient is this gateway's own Party");
    }
    return trustData
        .current()
        .map(TrustedSnapshot::snapshot)
        .filter(snapshot -> snapshot.party(recipient).isEmpty())
        .map(snapshot -> "The trust registry knows no Party with this code");
  }

  /** The arrangement whose clause grants the recognition, if messages can travel under it. */
  Optional<String> agreement(String recipient, @Nullable String wanted, Verdict verdict) {
    return trustData
        .current()
        .flatMap(trusted -> arrangement(trusted.snapshot(), verdict))
        .filter(agreement -> wanted == null || wanted.equals(agreement))
        .filter(
            agreement ->
                pmodes
                    .get()
                    .flatMap(modes -> modes.toSend(recipient, agreement, TradeDocuments.DOCUMENT))
                    .isPresent());
  }

  private static Optional<String> arrangement(Snapshot snapshot, Verdict verdict) {
    return snapshot.arrangements().stream()
        .filter(
            arrangement ->
                arrangement.clauses().stream()
                    .anyMatch(clause -> clause.id().equals(verdict.clause())))
        .map(Arrangement::id)
        .findFirst();
  }
}
