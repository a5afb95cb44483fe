// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.GeneralSecurityException;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/** How the content key comes to its recipient in an xenc:EncryptedKey. */
interface ContentKeyMethod {

  static ContentKeyMethod of(AlgorithmSuite suite) {
    return switch (suite) {
      case COMMON_1_15 -> new KeyTransport();
      case COMMON_2_0 -> new KeyAgreement(new X25519());
      case EC_ALTERNATIVE_2_0 -> new KeyAgreement(new EcdhEs());
    };
  }

  /** Only the profile's algorithms may be in it, before anything is computed. */
  void check(Element encryptedKey) throws MessageRefused;

  /** The element with the reference to the recipient's certificate. */
  Element recipient(Element encryptedKey) throws MessageRefused;

  /** The content key. */
  byte[] unwrap(Element encryptedKey, byte[] wrapped, MshKey key)
      throws GeneralSecurityException, MessageRefused;
}
