// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.crossborder.gateway.store.KeptPackage;
import org.crossborder.gateway.store.PurgedDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * When and why the content of a document was purged, and what is left to hold copies against.
 *
 * @param party whose period it was; absent if that Party had none of its own
 * @param recognition what the validation report said of recognition
 * @param evidenceSha256 of its newest evidence package
 * @param evidenceFile where that was put, below the directory for packages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PurgeView(
    Instant at,
    Instant retainedUntil,
    String period,
    @Nullable String party,
    String legalReference,
    @Nullable String reportSha256,
    @JsonRawValue @Nullable String recognition,
    @Nullable String evidenceSha256,
    @Nullable String evidenceFile) {

  static PurgeView of(PurgedDocument purged, Optional<KeptPackage> evidence) {
    return new PurgeView(
        purged.purgedAt(),
        purged.until(),
        purged.period().toString(),
        purged.party(),
        purged.legalReference(),
        purged.reportSha256(),
        purged.recognition(),
        evidence.map(made -> made.payload().sha256()).orElse(null),
        purged.packageFile());
  }

  ProblemDetail problem() {
    return Problem.PURGED.with(
        "The content was purged at %s: it was retained until %s, %s after its receipt (%s)"
            .formatted(at, retainedUntil, period, legalReference),
        Map.of(
            "purgedAt", at,
            "retainedUntil", retainedUntil,
            "period", period,
            "legalReference", legalReference));
  }

  ResponseEntity<ProblemDetail> answer() {
    return ResponseEntity.status(Problem.PURGED.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem());
  }
}
