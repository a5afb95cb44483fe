// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.util.List;
import org.crossborder.trust.decision.Reason;
import org.crossborder.trust.decision.Recognition;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code POST /v1/recognitions}; the same stands, signed, in {@code jws}.
 *
 * @param jws compact JWS, typ {@code cpta-recognition+jwt}, ES256
 */
record RecognitionAnswer(
    String verdict,
    List<Sentence> reasons,
    List<Sentence> remarks,
    @Nullable String clause,
    @Nullable String service,
    @Nullable Integer referenceLevel,
    List<String> path,
    long snapshotVersion,
    String freshness,
    String jws) {
  /** One reason, with the rule and the article it rests on. */
  record Sentence(String code, String rule, String article, String sentence) {
    static Sentence of(Reason reason) {
      return new Sentence(
          reason.code().name(), reason.code().rule(), reason.code().article(), reason.sentence());
    }
  }

  static RecognitionAnswer of(Recognition recognition, String jws) {
    return new RecognitionAnswer(
        recognition.verdict().name(),
        recognition.reasons().stream().map(Sentence::of).toList(),
        recognition.remarks().stream().map(Sentence::of).toList(),
        recognition.clauseId(),
        recognition.serviceId(),
        recognition.referenceLevel(),
        recognition.pathSha256(),
        recognition.snapshotVersion(),
        recognition.freshness().name(),
        jws);
  }
}
