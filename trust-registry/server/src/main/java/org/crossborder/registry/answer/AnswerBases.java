// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.publication.Vouched;
import org.crossborder.trust.answer.AnswerBasis;
import org.crossborder.trust.answer.EvidenceSource;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** What answers are decided from: the newest publication, or that of an earlier time. */
record AnswerBases(CurrentPublication current, Replays replays, ProvenTrees trees) {
  AnswerBasis newest(Instant now) {
    return current
        .vouched()
        .map(Vouched::trusted)
        .map(data -> proved(data, now))
        .orElseGet(AnswerBasis::nothing);
  }

  AnswerBasis knownAt(Instant asKnownAt, Instant now) {
    return replays
        .knownAt(asKnownAt)
        .map(data -> proved(data, now))
        .orElseGet(AnswerBasis::nothing)
        .replayedAt(asKnownAt);
  }

  /** The publication of a snapshot of the first n entries is the entry at n. */
  private AnswerBasis proved(TrustedSnapshot data, Instant now) {
    return Optional.ofNullable(data.snapshot().treeSize())
        .flatMap(
            treeSize ->
                trees
                    .with(treeSize, now)
                    .map(tree -> AnswerBasis.of(data, tree.publication(treeSize), tree)))
        .orElseGet(() -> new AnswerBasis(data, null, EvidenceSource.NONE, null));
  }
}
