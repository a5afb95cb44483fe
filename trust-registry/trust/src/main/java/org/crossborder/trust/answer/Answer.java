// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.trust.snapshot.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * The claims of an answer (RFC 7519): what was asked, what was answered, and from which data.
 *
 * @param iss issuer
 * @param iat when it was answered, seconds since 1970
 * @param exp until when it may be relied upon for new decisions, likewise
 * @param decidedAt the very time it was decided for: when it was answered, or, in a replay, the
 *     time that was asked for
 * @param rootVersion the root under which it was signed
 * @param nonce as in the question, or null
 * @param pathSha256 SHA-256 of the certificates, target first
 * @param snapshotVersion 0 while nothing has been published
 * @param snapshotSha256 SHA-256 of the snapshot's published bytes, or null
 * @param treeSize the snapshot follows from as many entries of the log; null if it is in no log
 * @param proof what is beside the signature; null if the snapshot is in no log
 */
record Answer(
    String iss,
    long iat,
    long exp,
    Instant decidedAt,
    long rootVersion,
    @Nullable String nonce,
    String questionSha256,
    AnsweredQuestion question,
    RecognitionVerdict verdict,
    List<AnsweredReason> reasons,
    List<AnsweredReason> remarks,
    @Nullable String clause,
    @Nullable String service,
    @Nullable Integer referenceLevel,
    List<String> pathSha256,
    long snapshotVersion,
    @Nullable String snapshotSha256,
    @Nullable Long treeSize,
    Freshness freshness,
    @Nullable ProofDigests proof) {
  static final String ISSUER = "urn:crossborder:trust-registry";

  Answer {
    reasons = List.copyOf(reasons);
    remarks = List.copyOf(remarks);
    pathSha256 = List.copyOf(pathSha256);
  }

  Instant issuedAt() {
    return Instant.ofEpochSecond(iat);
  }

  Instant expires() {
    return Instant.ofEpochSecond(exp);
  }

  /** The time whose knowledge was asked for; empty for an answer of its own time. */
  Optional<Instant> replayedAt() {
    return Optional.ofNullable(question.asKnownAt());
  }

  Optional<ProofDigests> proofs() {
    return Optional.ofNullable(proof);
  }

  boolean restsOnData() {
    return snapshotVersion > 0;
  }
}
