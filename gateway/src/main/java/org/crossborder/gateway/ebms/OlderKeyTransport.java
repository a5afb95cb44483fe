// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

/**
 * Key transport of before eDelivery AS4 1.15, which a receiver may go on accepting (1.15, 3.2.6.2);
 * nothing is ever sent with it.
 */
public enum OlderKeyTransport {
  /** RSA-OAEP with SHA-1, as XML Encryption 1.0 fixed it. */
  RSA_OAEP_MGF1P("http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p");

  private final String uri;

  OlderKeyTransport(String uri) {
    this.uri = uri;
  }

  /** The Algorithm of its xenc:EncryptionMethod. */
  public String uri() {
    return uri;
  }
}
