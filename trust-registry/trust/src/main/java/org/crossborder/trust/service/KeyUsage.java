// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

import org.jspecify.annotations.Nullable;

/** The key usages of RFC 5280, section 4.2.1.3. */
public enum KeyUsage {
  DIGITAL_SIGNATURE(0),
  NON_REPUDIATION(1),
  KEY_ENCIPHERMENT(2),
  DATA_ENCIPHERMENT(3),
  KEY_AGREEMENT(4),
  KEY_CERT_SIGN(5),
  CRL_SIGN(6),
  ENCIPHER_ONLY(7),
  DECIPHER_ONLY(8);

  private final int bit;

  KeyUsage(int bit) {
    this.bit = bit;
  }

  /**
   * Whether the extension's bits state this usage; a certificate without the extension does not.
   */
  public boolean isIn(boolean @Nullable [] bits) {
    return bits != null && bit < bits.length && bits[bit];
  }
}
