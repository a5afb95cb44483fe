// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.w3c.dom.Element;

/** How an xenc:EncryptedKey brings the content key to the recipient. */
interface KeyBringing {
  /** The xenc:EncryptionMethod of the xenc:EncryptedKey. */
  String method();

  /**
   * The first children of an xenc:EncryptedKey, up to and with its xenc:CipherData.
   *
   * @param contentKey encrypts the parts
   */
  String write(byte[] contentKey, X509Certificate recipient) throws GeneralSecurityException;

  /** The content key of an xenc:EncryptedKey. */
  byte[] read(Element encryptedKey, PrivateKey own) throws GeneralSecurityException;

  /** The reference to the recipient's certificate by issuer and serial number. */
  static String recipient(X509Certificate recipient) {
    return TokenForm.ISSUER_SERIAL.reference(recipient, "");
  }
}
