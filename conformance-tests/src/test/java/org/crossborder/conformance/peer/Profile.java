// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.crypto.AS4CryptParams;
import com.helger.phase4.crypto.ECryptoAlgorithmSign;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;

/** The common profiles of eDelivery AS4, in phase4's terms: all that differs between them. */
enum Profile {
  /** RSA signs and brings the content key. */
  COMMON_1_15(
      "1.15",
      ECryptoAlgorithmSign.RSA_SHA_256,
      encryption -> {}, // RSA-OAEP with SHA-256 is what phase4 does by itself
      new Keys(KeyPairs::rsa, EndEntityProfile.gateway()),
      new Keys(KeyPairs::rsa, EndEntityProfile.gateway()),
      "http://www.w3.org/2009/xmlenc11#rsa-oaep",
      "http://www.w3.org/2009/xmlenc11#mgf1sha256"),

  /** Ed25519 signs, X25519 agrees on the key that wraps the content key. */
  COMMON_2_0(
      "2.0",
      ECryptoAlgorithmSign.EDDSA_ED25519,
      AS4CryptParams::setEDelivery2KeyAgreementX25519,
      new Keys(KeyPairs::ed25519, EndEntityProfile.messageSigning()),
      new Keys(KeyPairs::x25519, EndEntityProfile.keyAgreement()),
      "http://www.w3.org/2021/04/xmldsig-more#x25519",
      "http://www.w3.org/2021/04/xmldsig-more#hkdf",
      "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
      "http://www.w3.org/2001/04/xmlenc#kw-aes128"),

  /** The EC alternative of 2.0, on P-256 and P-384: ECDSA signs, ECDH-ES agrees on the key. */
  EC_ALTERNATIVE_2_0(
      "2.0-EC",
      ECryptoAlgorithmSign.ECDSA_SHA_256,
      AS4CryptParams::setEDelivery2KeyAgreementECDHES,
      new Keys(KeyPairs::ellipticCurve, EndEntityProfile.signingAndAgreement()),
      new Keys(KeyPairs::ellipticCurve, EndEntityProfile.signingAndAgreement()),
      "http://www.w3.org/2009/xmlenc11#ECDH-ES",
      "http://www.w3.org/2021/04/xmldsig-more#hkdf",
      "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
      "http://www.w3.org/2001/04/xmlenc#kw-aes128");

  /** Of which kind a key of the profile is, and how it is certified. */
  record Keys(Supplier<KeyPair> pair, EndEntityProfile certified) {}

  private final String version;
  private final ECryptoAlgorithmSign signature;
  private final Consumer<AS4CryptParams> contentKey;
  private final Keys signing;
  private final Keys decryption;
  private final List<String> onTheWire;

  Profile(
      String version,
      ECryptoAlgorithmSign signature,
      Consumer<AS4CryptParams> contentKey,
      Keys signing,
      Keys decryption,
      String... onTheWire) {
    this.version = version;
    this.signature = signature;
    this.contentKey = contentKey;
    this.signing = signing;
    this.decryption = decryption;
    this.onTheWire = List.of(onTheWire);
  }

  /** As the register names it. */
  String version() {
    return version;
  }

  ECryptoAlgorithmSign signature() {
    return signature;
  }

  /** How the content key comes to its receiver. */
  void prescribe(AS4CryptParams encryption) {
    contentKey.accept(encryption);
  }

  Keys signing() {
    return signing;
  }

  Keys decryption() {
    return decryption;
  }

  /** The curve of an EC certificate, as it is named on the wire; empty for other keys. */
  static Optional<String> curve(X509Certificate certificate) {
    AlgorithmIdentifier key =
        SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded()).getAlgorithm();
    return X9ObjectIdentifiers.id_ecPublicKey.equals(key.getAlgorithm())
        ? Optional.of("urn:oid:" + key.getParameters())
        : Optional.empty();
  }

  /** URIs of the algorithms that only this profile has. */
  List<String> onTheWire() {
    return onTheWire;
  }
}
