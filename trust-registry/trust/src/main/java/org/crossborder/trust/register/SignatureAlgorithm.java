// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** The algorithms of officers' signatures (RFC 7518, section 3; RFC 8037, section 3.1). */
enum SignatureAlgorithm {
  ES256("SHA256withECDSAinP1363Format"),
  ES384("SHA384withECDSAinP1363Format"),
  PS256("RSASSA-PSS"),
  @JsonProperty("EdDSA")
  EDDSA("Ed25519");

  private final String jca;

  SignatureAlgorithm(String jca) {
    this.jca = jca;
  }

  /** The algorithm for a key; the same for its public and its private half. */
  static SignatureAlgorithm of(Key key) {
    if (key instanceof ECKey ec) {
      int bits = ec.getParams().getOrder().bitLength();
      if (bits == 256) {
        return ES256;
      }
      if (bits == 384) {
        return ES384;
      }
    }
    if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() >= 2048) {
      return PS256;
    }
    if (key instanceof EdECKey ed && ed.getParams().getName().equals("Ed25519")) {
      return EDDSA;
    }
    throw new IllegalArgumentException(
        "Officers sign with P-256, P-384, Ed25519 or RSA of at least 2,048 bits");
  }

  byte[] sign(byte[] input, PrivateKey key) {
    try {
      Signature signature = signature();
      signature.initSign(key);
      signature.update(input);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The key cannot sign", e);
    }
  }

  boolean verifies(byte[] input, byte[] value, PublicKey key) {
    try {
      if (of(key) != this) {
        return false;
      }
      Signature signature = signature();
      signature.initVerify(key);
      signature.update(input);
      return signature.verify(value);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private Signature signature() throws GeneralSecurityException {
    Signature signature = Signature.getInstance(jca);
    if (this == PS256) {
      signature.setParameter(
          new PSSParameterSpec(
              "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC));
    }
    return signature;
  }
}
