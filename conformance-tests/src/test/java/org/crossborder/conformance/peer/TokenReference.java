// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.crypto.ECryptoKeyIdentifierType;
import com.helger.phase4.sender.AS4Sender;

/**
 * How a message names the certificates that it was signed with and encrypted for (WSS X.509 Token
 * Profile 1.1.1, 3.2). The common profile wants the first sent, and all accepted.
 */
enum TokenReference {
  X509V3_TOKEN(ECryptoKeyIdentifierType.BST_DIRECT_REFERENCE, true),
  PKI_PATH_TOKEN(ECryptoKeyIdentifierType.BST_DIRECT_REFERENCE, false),
  ISSUER_AND_SERIAL_NUMBER(ECryptoKeyIdentifierType.ISSUER_SERIAL, true),
  SUBJECT_KEY_IDENTIFIER(ECryptoKeyIdentifierType.SKI_KEY_IDENTIFIER, true);

  private final ECryptoKeyIdentifierType type;
  private final boolean singleCertificate;

  TokenReference(ECryptoKeyIdentifierType type, boolean singleCertificate) {
    this.type = type;
    this.singleCertificate = singleCertificate;
  }

  void applyTo(AS4Sender.BuilderUserMessage builder) {
    builder
        .withSigningParams(
            signing ->
                signing.setKeyIdentifierType(type).setUseSingleCertificate(singleCertificate))
        .withCryptParams(encryption -> encryption.setKeyIdentifierType(type));
  }
}
