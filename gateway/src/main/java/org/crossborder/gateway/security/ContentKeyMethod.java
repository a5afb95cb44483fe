// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.GeneralSecurityException;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.Namespaces;
import org.w3c.dom.Element;

/** How the content key comes to its recipient in an xenc:EncryptedKey. */
interface ContentKeyMethod {

  /** What the profile sends and reads. */
  static ContentKeyMethod of(AlgorithmSuite suite) {
    return switch (suite) {
      case COMMON_1_15 -> new KeyTransport();
      case COMMON_2_0 -> new KeyAgreement(new X25519());
      case EC_ALTERNATIVE_2_0 -> new KeyAgreement(new EcdhEs());
    };
  }

  /** What reads this key: the profile's method, or an older one that the P-Mode also accepts. */
  static ContentKeyMethod of(Element encryptedKey, Inbound inbound) throws MessageRefused {
    Element method = Profile.child(encryptedKey, Namespaces.XENC, "EncryptionMethod");
    String algorithm = Dom.attribute(method, "Algorithm").orElse("");
    return inbound.alsoAccepted().stream()
        .filter(older -> older.uri().equals(algorithm))
        .findFirst()
        .<ContentKeyMethod>map(OlderTransport::new)
        .orElseGet(() -> of(inbound.suite()));
  }

  /** By which the algorithm policy knows it. */
  String algorithm();

  /** Only the profile's algorithms may be in it, before anything is computed. */
  void check(Element encryptedKey) throws MessageRefused;

  /** The element with the reference to the recipient's certificate. */
  Element recipient(Element encryptedKey) throws MessageRefused;

  /** The content key. */
  byte[] unwrap(Element encryptedKey, byte[] wrapped, MshKey key)
      throws GeneralSecurityException, MessageRefused;
}
