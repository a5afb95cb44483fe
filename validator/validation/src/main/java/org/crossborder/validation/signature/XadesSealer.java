// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Seals a document with an enveloped XAdES-B signature (ETSI EN 319 132-1, baseline level B-B).
 *
 * <p>In a UBL document the signature stands in an extension, where UBL wants it; in any other it is
 * the last child of the root. It covers the whole document less itself, by enveloped-signature and
 * exclusive canonicalization, so that every stack can verify it. Thread-safe.
 */
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class XadesSealer {
  /**
   * The sealed document.
   *
   * @param document well-formed XML without a signature
   * @param chain the signer's certificate first
   * @param signingTime the time to claim
   * @throws IllegalArgumentException if the document cannot be sealed; the message says why
   */
  public byte[] seal(
      byte[] document, PrivateKey key, List<X509Certificate> chain, Instant signingTime) {
    throw new UnsupportedOperationException("lands next");
  }
}
