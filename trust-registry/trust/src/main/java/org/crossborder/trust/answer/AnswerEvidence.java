// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crossborder.trust.decision.Reason;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The log entries that a decision rests on: what each reason follows from, what made the granting
 * clause, and what last changed the service behind the signer.
 */
final class AnswerEvidence {
  /** With more, an answer would be larger than what it is about. */
  private static final int MOST = 16;

  private AnswerEvidence() {}

  static List<Evidence> of(Recognition recognition, AnswerBasis basis) {
    return basis
        .trusted()
        .map(trusted -> indices(recognition, trusted.snapshot()))
        .orElseGet(Stream::empty)
        .distinct()
        .sorted()
        .limit(MOST)
        .flatMap(index -> basis.evidence().at(index).stream())
        .toList();
  }

  private static Stream<Long> indices(Recognition recognition, Snapshot snapshot) {
    Stream<Long> reasons =
        Stream.concat(recognition.reasons().stream(), recognition.remarks().stream())
            .map(Reason::logIndex)
            .filter(Objects::nonNull);
    Stream<Long> grounds =
        Stream.of(
                subject("clause:", recognition.clauseId()),
                subject("service:", recognition.serviceId()))
            .flatMap(subject -> subject.flatMap(s -> snapshot.logIndex(s).stream()));
    return Stream.concat(reasons, grounds);
  }

  private static Stream<String> subject(String kind, @Nullable String id) {
    return Stream.ofNullable(id).map(kind::concat);
  }
}
