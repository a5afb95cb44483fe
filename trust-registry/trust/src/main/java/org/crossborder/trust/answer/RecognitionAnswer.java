// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.AbsentIsEmpty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * An answer as the registry gives it. What it says stands, signed, in {@code jws}; what proves it
 * stands beside the signature, which names it by digest.
 *
 * @param path SHA-256 of the certificates, target first
 * @param treeSize the snapshot follows from as many entries of the log
 * @param asKnownAt a replay: answered as at this time; null for an answer of now
 * @param jws compact JWS, typ {@code cpta-recognition+jwt}, ES256
 * @param publicationEntry the log entry that names the snapshot's digest
 * @param logProof that this entry is in the log (C2SP tlog-proof)
 * @param evidence the log entries that the answer rests on, in the same tree
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecognitionAnswer(
    String verdict,
    List<AnsweredReason> reasons,
    List<AnsweredReason> remarks,
    @Nullable String clause,
    @Nullable String service,
    @Nullable Integer referenceLevel,
    List<String> path,
    long snapshotVersion,
    @Nullable String snapshotSha256,
    @Nullable Long treeSize,
    String freshness,
    @Nullable Instant asKnownAt,
    String jws,
    @Nullable JsonNode publicationEntry,
    @Nullable String logProof,
    @AbsentIsEmpty List<LoggedEntry> evidence) {
  public RecognitionAnswer {
    reasons = List.copyOf(reasons);
    remarks = List.copyOf(remarks);
    path = List.copyOf(path);
    evidence = List.copyOf(evidence);
    publicationEntry = publicationEntry instanceof NullNode ? null : publicationEntry;
  }

  static RecognitionAnswer of(
      Answer answer,
      String jws,
      Optional<LoggedPublication> publication,
      Stream<LoggedEntry> evidence) {
    return of(
        answer,
        jws,
        publication.map(LoggedPublication::entry).orElse(null),
        publication.map(LoggedPublication::proof).orElse(null),
        evidence.toList());
  }

  private static RecognitionAnswer of(
      Answer answer,
      String jws,
      @Nullable JsonNode publicationEntry,
      @Nullable String logProof,
      List<LoggedEntry> evidence) {
    return new RecognitionAnswer(
        answer.verdict().name(),
        answer.reasons(),
        answer.remarks(),
        answer.clause(),
        answer.service(),
        answer.referenceLevel(),
        answer.pathSha256(),
        answer.snapshotVersion(),
        answer.snapshotSha256(),
        answer.treeSize(),
        answer.freshness().name(),
        answer.question().asKnownAt(),
        jws,
        publicationEntry,
        logProof,
        evidence);
  }

  /** Whether this says what the claims say; the proofs are compared by their digests. */
  boolean says(Answer answer) {
    return equals(of(answer, jws, publicationEntry, logProof, evidence));
  }
}
