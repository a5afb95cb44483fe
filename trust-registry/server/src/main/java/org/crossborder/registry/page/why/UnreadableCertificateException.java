// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

/** What was given as a certificate is none; the key says which sentence tells why. */
final class UnreadableCertificateException extends Exception {
  private static final long serialVersionUID = 1;

  private final String key;

  UnreadableCertificateException(String key) {
    super(key);
    this.key = key;
  }

  String key() {
    return key;
  }
}
