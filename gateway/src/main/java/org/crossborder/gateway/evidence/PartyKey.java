// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** The key that a gateway seals packages with; its Party has registered the certificate. */
public record PartyKey(PrivateKey key, X509Certificate certificate) {
  @Override
  public String toString() {
    return "PartyKey[" + certificate.getSubjectX500Principal() + "]";
  }
}
