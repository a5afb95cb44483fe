// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.answer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an answer rests on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Evidence.Citation.class, name = "citation"),
  @JsonSubTypes.Type(value = Evidence.StoredFile.class, name = "file"),
  @JsonSubTypes.Type(value = Evidence.GatewayMetric.class, name = "metric"),
  @JsonSubTypes.Type(value = Evidence.ConformanceModule.class, name = "module")
})
public sealed interface Evidence {
  /** Its last day; null if it does not end. */
  @Nullable LocalDate expires();

  /**
   * A law, decree, policy or publication.
   *
   * @param text which one, and where in it
   */
  record Citation(String text, @Nullable LocalDate expires) implements Evidence {}

  /**
   * A file kept beside the assessment.
   *
   * @param name as it was given
   * @param sha256 digest of its bytes, in hexadecimal; the file is kept under it
   * @param size in bytes
   */
  record StoredFile(String name, String sha256, long size, @Nullable LocalDate expires)
      implements Evidence {}

  /**
   * A figure that a gateway reports of itself.
   *
   * @param gateway which gateway, e.g. its address
   * @param name name of the metric, with its labels
   * @param value as reported
   * @param at when it was read
   */
  record GatewayMetric(
      String gateway, String name, String value, Instant at, @Nullable LocalDate expires)
      implements Evidence {}

  /**
   * A module of the conformance suite. Only its newest result counts.
   *
   * @param id e.g. {@code AS4-SEC-07}
   */
  record ConformanceModule(String id, @Nullable LocalDate expires) implements Evidence {}
}
