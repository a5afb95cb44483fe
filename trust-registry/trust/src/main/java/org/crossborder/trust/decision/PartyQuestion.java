// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.time.Instant;

/**
 * Did this Party recognise documents of this type from that Party, whoever signs them? Only the
 * arrangements answer it.
 */
public record PartyQuestion(
    String recognisingParty,
    String recognisedParty,
    String documentType,
    String purpose,
    Instant at)
    implements Question {
  /** No signature is asked about whose time could be merely claimed. */
  @Override
  public TimeProof timeProof() {
    return TimeProof.TIMESTAMP;
  }
}
