// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.trust.log.CanonicalBase64;
import org.crossborder.trust.log.MalformedLogException;

/** A public key under a name, and what it signs (C2SP signed-note, Verifier keys). */
public record VerifierKey(String name, SignatureType type, PublicKey publicKey) {
  private static final Pattern VKEY =
      Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");

  public VerifierKey {
    KeyName.checked(name);
    if (KeyMaterial.encode(type, publicKey).length == 0) {
      throw new IllegalArgumentException("A key without material");
    }
  }

  /** Reads a vkey, such as {@code example.com/foo+530d903a+Ae…}. */
  public static VerifierKey parse(String vkey) throws MalformedLogException {
    Matcher parts = VKEY.matcher(vkey);
    if (!parts.matches() || !KeyName.isValid(parts.group(1))) {
      throw new MalformedLogException("Not a verifier key: " + vkey);
    }
    byte[] typed = CanonicalBase64.decode(parts.group(3));
    SignatureType type =
        SignatureType.of(typed[0])
            .orElseThrow(() -> new MalformedLogException("Signature type " + typed[0]));
    VerifierKey key = new VerifierKey(parts.group(1), type, publicKey(type, typed));
    if (!key.toString().equals(vkey)) {
      throw new MalformedLogException("Not the id or the encoding of this key: " + vkey);
    }
    return key;
  }

  private static PublicKey publicKey(SignatureType type, byte[] typed)
      throws MalformedLogException {
    try {
      byte[] material = new byte[typed.length - 1];
      System.arraycopy(typed, 1, material, 0, material.length);
      return KeyMaterial.decode(type, material);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new MalformedLogException("Not a public key: " + e.getMessage());
    }
  }

  /** The first four bytes of a hash; not strong, a signature decides. */
  public int id() {
    byte[] material = KeyMaterial.encode(type, publicKey);
    if (type == SignatureType.ECDSA) {
      return ByteBuffer.wrap(sha256(material)).getInt();
    }
    byte[] prefix = (name + "\n").getBytes(UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(prefix.length + 1 + material.length);
    bytes.put(prefix).put(type.identifier()).put(material);
    return ByteBuffer.wrap(sha256(bytes.array())).getInt();
  }

  /** Whether {@code signature} is this key's over {@code message}. */
  boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(algorithm());
      verifier.initVerify(publicKey);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  String algorithm() {
    return type == SignatureType.ECDSA ? "SHA256withECDSA" : "Ed25519";
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The vkey. */
  @Override
  public String toString() {
    byte[] material = KeyMaterial.encode(type, publicKey);
    ByteBuffer typed = ByteBuffer.allocate(1 + material.length);
    typed.put(type.identifier()).put(material);
    return String.format(
        "%s+%08x+%s", name, id(), Base64.getEncoder().encodeToString(typed.array()));
  }
}
