// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.time.Instant;

/**
 * Did this Party recognise documents of this type that are signed under this trust service? Asked
 * of the service itself, without any signer's certificate.
 *
 * @param service id of the service, e.g. {@code BD/seals}
 */
public record ServiceQuestion(
    String service,
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
