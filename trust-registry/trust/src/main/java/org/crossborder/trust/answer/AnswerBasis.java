// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is decided from.
 *
 * @param data the snapshot, or null while nothing has been published
 * @param logged where the log says so, or null if the snapshot is in no log
 * @param evidence the log's entries
 * @param knownAt answered as it would have been at this time; null for an answer of now
 */
public record AnswerBasis(
    @Nullable TrustedSnapshot data,
    @Nullable LoggedPublication logged,
    EvidenceSource evidence,
    @Nullable Instant knownAt) {

  /** Nothing has been published yet. */
  public static AnswerBasis nothing() {
    return new AnswerBasis(null, null, EvidenceSource.NONE, null);
  }

  /** The newest publication, proved to be in the log. */
  public static AnswerBasis of(
      TrustedSnapshot data, LoggedPublication logged, EvidenceSource evidence) {
    return new AnswerBasis(data, logged, evidence, null);
  }

  /** The same, decided as at an earlier time: a replay. */
  public AnswerBasis replayedAt(Instant asKnownAt) {
    return new AnswerBasis(data, logged, evidence, asKnownAt);
  }

  /** The snapshot, if anything has been published. */
  public Optional<TrustedSnapshot> trusted() {
    return Optional.ofNullable(data);
  }

  Optional<LoggedPublication> publication() {
    return Optional.ofNullable(logged);
  }
}
