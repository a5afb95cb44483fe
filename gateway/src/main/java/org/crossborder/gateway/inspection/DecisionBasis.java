// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.inspection;

import java.time.Instant;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.snapshot.StrictJson;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.ValidationContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked about a document, when, and on which trust data: with the document and the
 * snapshot, anybody can decide again and come to the same answer.
 *
 * @param recognisingParty ISO code of the Party that is to recognise it
 * @param recognisedParty ISO code of the Party it comes from
 * @param provedBy when it is proved to have existed
 * @param decidedAt this gateway's time
 * @param snapshot null if there was no trust data
 */
public record DecisionBasis(
    String recognisingParty,
    @Nullable String recognisedParty,
    String purpose,
    Instant provedBy,
    TimeProof timeProof,
    Instant decidedAt,
    @Nullable SnapshotBasis snapshot) {
  private static final JsonMapper JSON = StrictJson.mapper();

  /**
   * Which snapshot of the trust registry.
   *
   * @param sha256 of its published bytes
   * @param vouchedAt when the registry had last said that it was the newest
   * @param freshUntil until when that held
   */
  public record SnapshotBasis(long version, String sha256, Instant vouchedAt, Instant freshUntil) {}

  static DecisionBasis of(ValidationContext context) {
    return new DecisionBasis(
        context.recognisingParty(),
        context.recognisedParty(),
        context.purpose(),
        context.provedBy(),
        context.timeProof(),
        context.validationTime(),
        context.trustedSnapshot().map(DecisionBasis::of).orElse(null));
  }

  private static SnapshotBasis of(TrustedSnapshot trusted) {
    return new SnapshotBasis(
        trusted.snapshot().version(),
        trusted.sha256(),
        trusted.vouchedAt(),
        trusted.timestampExpires());
  }

  /** As JSON. */
  public String json() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static DecisionBasis read(byte[] json) {
    try {
      return JSON.readValue(json, DecisionBasis.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("No basis of a decision: " + e.getOriginalMessage(), e);
    }
  }
}
