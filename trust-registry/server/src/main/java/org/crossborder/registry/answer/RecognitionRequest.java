// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import java.time.Instant;
import java.util.List;
import org.crossborder.registry.http.RequestBodies;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.TimeProof;
import org.jspecify.annotations.Nullable;

/**
 * One question, as the body of {@code POST /v1/recognitions} or within a batch.
 *
 * @param certificate the signer's, base64 DER
 * @param pool further certificates of its path
 * @param timeProof how {@code at} is known; without it, it is only claimed
 * @param asKnownAt a replay: answered from what the log held at this time, or null
 * @param revocationEvidence CRLs and OCSP responses, base64 DER, to ask beside the registry's own
 * @param nonce comes back in the answer, at most 128 characters
 */
@SuppressWarnings("ArrayRecordComponent") // only carries what the JSON says; never compared
record RecognitionRequest(
    byte @Nullable [] certificate,
    @Nullable List<byte[]> pool,
    @Nullable String recognisingParty,
    @Nullable String recognisedParty,
    @Nullable String documentType,
    @Nullable String purpose,
    @Nullable String at,
    @Nullable TimeProof timeProof,
    @Nullable String asKnownAt,
    @Nullable String nonce,
    @Nullable List<byte[]> revocationEvidence) {
  private static final int MOST_EVIDENCE = 50;
  private static final int LONGEST_NAME = 128;

  /** The question; a request that asks none is refused with a sentence. */
  RecognitionQuestion question() {
    if (certificate == null) {
      throw RequestBodies.bad("certificate is needed");
    }
    return new RecognitionQuestion(
        RequestBodies.certificate("certificate", certificate),
        RequestBodies.certificates("pool", pool == null ? List.of() : pool),
        name("recognisingParty", recognisingParty),
        name("recognisedParty", recognisedParty),
        name("documentType", documentType),
        name("purpose", purpose),
        RequestBodies.time("at", name("at", at)),
        timeProof == null ? TimeProof.CLAIMED : timeProof,
        evidence());
  }

  private List<byte[]> evidence() {
    if (revocationEvidence == null) {
      return List.of();
    }
    if (revocationEvidence.size() > MOST_EVIDENCE || revocationEvidence.contains(null)) {
      throw RequestBodies.bad("revocationEvidence has at most " + MOST_EVIDENCE + " entries");
    }
    return revocationEvidence;
  }

  /** The time whose knowledge is asked for; null for now. */
  @Nullable Instant knownAt(Instant now) {
    Instant knownAt = asKnownAt == null ? null : RequestBodies.time("asKnownAt", asKnownAt);
    if (knownAt != null && knownAt.isAfter(now)) {
      throw RequestBodies.bad("asKnownAt lies in the future: nobody knows yet");
    }
    return knownAt;
  }

  /** What comes back in the answer, or null. */
  @Nullable String checkedNonce() {
    return nonce == null ? null : name("nonce", nonce);
  }

  private static String name(String field, @Nullable String value) {
    if (value == null || value.isBlank() || value.length() > LONGEST_NAME) {
      throw RequestBodies.bad(field + " is needed, with at most " + LONGEST_NAME + " characters");
    }
    return value;
  }
}
