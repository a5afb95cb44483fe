// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A time-stamping authority that is trusted at some time.
 *
 * @param identities its own certificates, or those of the CA that certifies its units
 * @param revocationData CRLs and OCSP responses (DER) about its certificates
 */
record TrustedAuthority(List<X509Certificate> identities, List<byte[]> revocationData) {
  TrustedAuthority {
    identities = List.copyOf(identities);
    revocationData = List.copyOf(revocationData);
  }
}
