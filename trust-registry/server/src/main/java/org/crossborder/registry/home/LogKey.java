// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.crossborder.trust.log.note.NoteSigner;
import org.crossborder.trust.log.note.SignatureType;
import org.crossborder.trust.log.note.VerifierKey;

/** An Ed25519 key under checkpoints, kept as PKCS #8 in PEM (RFC 8410). */
record LogKey(PrivateKey key) {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
  private static final String END = "\n-----END PRIVATE KEY-----\n";
  private static final HexFormat HEX = HexFormat.of();
  private static final String SPKI = "302a300506032b6570032100";

  static LogKey generate() {
    try {
      return new LogKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has Ed25519", e);
    }
  }

  static LogKey parse(String pem) throws GeneralSecurityException {
    if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
      throw new GeneralSecurityException("Not a private key in PEM");
    }
    byte[] der = Base64.getMimeDecoder().decode(pem.substring(BEGIN.length(), pem.indexOf(END)));
    return new LogKey(
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)));
  }

  String pem() {
    return BEGIN + Base64.getEncoder().encodeToString(key.getEncoded()) + END;
  }

  /**
   * Signs under a name.
   *
   * @param type ED25519 for the log itself, COSIGNATURE for a witness
   */
  NoteSigner signer(String name, SignatureType type) {
    return new NoteSigner(new VerifierKey(name, type, publicKey()), key);
  }

  private PublicKey publicKey() {
    byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
    byte[] point = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(HEX.parseHex(SPKI + HEX.formatHex(point))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A public key is derived from its seed", e);
    }
  }

  /** A name that no other log has, for whoever names none. */
  String ownName() {
    byte[] spki = publicKey().getEncoded();
    return "trust-registry/" + HEX.formatHex(spki, spki.length - 32, spki.length - 20);
  }

  /** Never says the key. */
  @Override
  public String toString() {
    return "LogKey";
  }
}
