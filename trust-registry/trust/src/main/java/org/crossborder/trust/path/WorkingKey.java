// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPublicKey;
import java.security.spec.DSAPublicKeySpec;
import java.util.List;

/**
 * The key of a CA, with the parameters that a DSA key may inherit from above (RFC 5280, section
 * 6.1.4 e; RFC 3279, section 2.3.2).
 */
final class WorkingKey {
  private WorkingKey() {}

  /** The working key of the certificate at an index of a path, whose anchor is last. */
  static PublicKey of(List<X509Certificate> path, int index) {
    PublicKey key = path.get(index).getPublicKey();
    if (!(key instanceof DSAPublicKey dsa) || dsa.getParams() != null) {
      return key;
    }
    return path.subList(index + 1, path.size()).stream()
        .map(X509Certificate::getPublicKey)
        .filter(DSAPublicKey.class::isInstance)
        .map(above -> ((DSAPublicKey) above).getParams())
        .filter(parameters -> parameters != null)
        .findFirst()
        .map(parameters -> with(parameters, dsa))
        .orElse(key);
  }

  private static PublicKey with(DSAParams parameters, DSAPublicKey key) {
    try {
      return KeyFactory.getInstance("DSA")
          .generatePublic(
              new DSAPublicKeySpec(
                  key.getY(), parameters.getP(), parameters.getQ(), parameters.getG()));
    } catch (GeneralSecurityException e) {
      return key;
    }
  }
}
