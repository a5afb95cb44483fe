// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the registry gives it; the same stands, signed, in {@code jws}.
 *
 * @param path SHA-256 of the certificates, target first
 * @param jws compact JWS, typ {@code cpta-recognition+jwt}, ES256
 */
public record RecognitionAnswer(
    String verdict,
    List<AnsweredReason> reasons,
    List<AnsweredReason> remarks,
    @Nullable String clause,
    @Nullable String service,
    @Nullable Integer referenceLevel,
    List<String> path,
    long snapshotVersion,
    String freshness,
    String jws) {
  public RecognitionAnswer {
    reasons = List.copyOf(reasons);
    remarks = List.copyOf(remarks);
    path = List.copyOf(path);
  }

  static RecognitionAnswer of(Answer answer, String jws) {
    return new RecognitionAnswer(
        answer.verdict().name(),
        answer.reasons(),
        answer.remarks(),
        answer.clause(),
        answer.service(),
        answer.referenceLevel(),
        answer.pathSha256(),
        answer.snapshotVersion(),
        answer.freshness().name(),
        jws);
  }
}
