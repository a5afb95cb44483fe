// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A private key of this gateway and the certificate that the registry publishes for it. One RSA
 * pair may sign and decrypt.
 */
public record MshKey(PrivateKey privateKey, X509Certificate certificate) {
  @Override
  public String toString() {
    return "MshKey[" + certificate.getSubjectX500Principal() + "]";
  }
}
