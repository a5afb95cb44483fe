// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.recognition;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.validation.signature.ValidatedSignature;

/**
 * The time that a signer's recognition is asked about, and how it is known: of the proofs at hand
 * the earlier, of two of the same time the time-stamp, and only without any the signer's word
 * (decision 43; EN 319 102-1, clause 5.5.4).
 */
record SigningTime(Instant at, TimeProof proof) {
  static SigningTime of(ValidatedSignature signature, RecognitionInquiry inquiry) {
    Optional<Instant> stamped = signature.provedByTimestamp();
    if (stamped.isPresent() && counts(stamped.get(), inquiry)) {
      return new SigningTime(stamped.get(), TimeProof.TIMESTAMP);
    }
    if (inquiry.timeProof() != TimeProof.CLAIMED) {
      return new SigningTime(inquiry.provedBy(), inquiry.timeProof());
    }
    Instant claimed = signature.signingTime().orElse(inquiry.provedBy());
    return new SigningTime(
        claimed.isBefore(inquiry.provedBy()) ? claimed : inquiry.provedBy(), TimeProof.CLAIMED);
  }

  private static boolean counts(Instant stamped, RecognitionInquiry inquiry) {
    return inquiry.timeProof() == TimeProof.CLAIMED || !stamped.isAfter(inquiry.provedBy());
  }
}
