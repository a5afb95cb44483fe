// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.recognition;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;

/** What has to be known about a document and its reader to ask whether its signer is recognised. */
public record RecognitionInquiry(
    String recognisingParty,
    String recognisedParty,
    String documentType,
    String purpose,
    Instant provedBy,
    TimeProof timeProof,
    Instant now,
    @Nullable TrustedSnapshot snapshot) {
  /** The trust data, if any is loaded. */
  public Optional<TrustedSnapshot> trustedSnapshot() {
    return Optional.ofNullable(snapshot);
  }
}
