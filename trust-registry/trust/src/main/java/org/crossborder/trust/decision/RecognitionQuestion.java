// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Was this signer's certificate, at this time, recognised by this Party for this document type?
 *
 * @param target the signer's certificate
 * @param pool further certificates that may form the certification path, in any order
 * @param recognisingParty ISO code of the Party that is to recognise
 * @param recognisedParty ISO code of the Party that the document comes from
 * @param documentType document type id, e.g. {@code certificate-of-origin}
 * @param purpose what the document is used for, e.g. {@code import-clearance}
 * @param at the time of signing, as proved or claimed
 * @param timeProof how {@code at} is known
 * @param revocationEvidence CRLs and OCSP responses (DER) to ask beside those of the registry
 */
public record RecognitionQuestion(
    X509Certificate target,
    List<X509Certificate> pool,
    String recognisingParty,
    String recognisedParty,
    String documentType,
    String purpose,
    Instant at,
    TimeProof timeProof,
    List<byte[]> revocationEvidence)
    implements Question {
  public RecognitionQuestion {
    pool = List.copyOf(pool);
    revocationEvidence = List.copyOf(revocationEvidence);
  }

  /** A question that brings no revocation data of its own. */
  public RecognitionQuestion(
      X509Certificate target,
      List<X509Certificate> pool,
      String recognisingParty,
      String recognisedParty,
      String documentType,
      String purpose,
      Instant at,
      TimeProof timeProof) {
    this(
        target,
        pool,
        recognisingParty,
        recognisedParty,
        documentType,
        purpose,
        at,
        timeProof,
        List.of());
  }
}
