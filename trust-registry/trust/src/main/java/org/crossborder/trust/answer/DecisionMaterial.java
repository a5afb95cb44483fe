// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer was decided from, and does not carry itself: with it, anyone can decide again.
 *
 * @param snapshot the published bytes of the snapshot that the answer names
 * @param signer the certificate that was asked about; null if none was
 * @param pool the further certificates that came with the question, in their order
 * @param revocationEvidence the CRLs and OCSP responses that came with it, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // only carries bytes; never compared
public record DecisionMaterial(
    byte[] snapshot,
    @Nullable X509Certificate signer,
    List<X509Certificate> pool,
    List<byte[]> revocationEvidence) {
  public DecisionMaterial {
    pool = List.copyOf(pool);
    revocationEvidence = List.copyOf(revocationEvidence);
  }
}
