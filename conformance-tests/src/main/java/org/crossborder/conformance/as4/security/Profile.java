// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import java.security.KeyPair;
import java.util.Arrays;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;

/** The versions of eDelivery AS4, each with its signature and its way of bringing a content key. */
public enum Profile {
  V1_15("1.15", Algorithms.RSA_SHA256, "SHA256withRSA"),
  V2_0("2.0", Algorithms.ED25519, "Ed25519"),
  V2_0_EC("2.0-EC", Algorithms.ECDSA_SHA256, "SHA256withECDSAinP1363Format");

  private final String version;
  private final String signature;
  private final String jcaSignature;

  Profile(String version, String signature, String jcaSignature) {
    this.version = version;
    this.signature = signature;
    this.jcaSignature = jcaSignature;
  }

  /** The profile of a version: 1.15, 2.0, or 2.0-EC. */
  public static Profile of(String version) {
    return Arrays.stream(values())
        .filter(profile -> profile.version.equals(version))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no profile '" + version + "'; there are 1.15, 2.0 and 2.0-EC"));
  }

  /** As it is written in a run. */
  public String version() {
    return version;
  }

  /** The ds:SignatureMethod. */
  public String signature() {
    return signature;
  }

  /** The JCA's name of the signature. */
  String jcaSignature() {
    return jcaSignature;
  }

  /** How the content key reaches the recipient. */
  KeyBringing keyBringing() {
    return switch (this) {
      case V1_15 -> new RsaOaep();
      case V2_0 -> new AgreedKey(new X25519());
      case V2_0_EC -> new AgreedKey(new EcdhEs());
    };
  }

  /** The xenc:EncryptionMethod of the xenc:EncryptedKey. */
  public String keyMethod() {
    return keyBringing().method();
  }

  /** Whether one key pair signs and decrypts. */
  public boolean hasOnePair() {
    return this != V2_0;
  }

  /** A new key pair that signs. */
  public KeyPair newSigningKeys() {
    return switch (this) {
      case V1_15 -> KeyPairs.rsa();
      case V2_0 -> KeyPairs.ed25519();
      case V2_0_EC -> KeyPairs.ellipticCurve();
    };
  }

  /** What the certificate of the key that signs is good for. */
  public EndEntityProfile signingCertificate() {
    return switch (this) {
      case V1_15 -> EndEntityProfile.gateway();
      case V2_0 -> EndEntityProfile.messageSigning();
      case V2_0_EC -> EndEntityProfile.signingAndAgreement();
    };
  }

  /** What decrypts beside a key that signs, where that one cannot: X25519. */
  public KeyPair newDecryptionKeys() {
    return KeyPairs.x25519();
  }
}
