// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.PrivateKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;

/** The signature algorithm that fits a key; the oldest that every stack verifies. */
final class SealedWith {
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";

  private SealedWith() {}

  static String algorithm(PrivateKey key) {
    if (key instanceof RSAKey || key.getAlgorithm().equals("RSA")) {
      return MORE + "rsa-sha256";
    }
    if (key instanceof ECKey ec) {
      int bits = ec.getParams().getOrder().bitLength();
      return MORE + (bits <= 256 ? "ecdsa-sha256" : bits <= 384 ? "ecdsa-sha384" : "ecdsa-sha512");
    }
    if (key.getAlgorithm().equals("EC")) {
      return MORE + "ecdsa-sha256";
    }
    throw new IllegalArgumentException(
        "A " + key.getAlgorithm() + " key cannot seal; use RSA or elliptic curves");
  }
}
