// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

/** The key usages of RFC 5280, section 4.2.1.3, in the order of their bits. */
public enum KeyUsage {
  DIGITAL_SIGNATURE,
  NON_REPUDIATION,
  KEY_ENCIPHERMENT,
  DATA_ENCIPHERMENT,
  KEY_AGREEMENT,
  KEY_CERT_SIGN,
  CRL_SIGN,
  ENCIPHER_ONLY,
  DECIPHER_ONLY
}
