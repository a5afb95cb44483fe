// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** A private key of which the endpoint has the public one: Ed25519, {@code v1a}. */
public final class Ed25519Key implements SigningKey {
  static final String PREFIX = "whsk_";
  private static final String PUBLIC_PREFIX = "whpk_";
  private static final int SEED = 32;
  private static final int PAIR = 64;

  private final Ed25519PrivateKeyParameters key;

  Ed25519Key(byte[] bytes) {
    if (bytes.length != SEED && bytes.length != PAIR) {
      throw new IllegalArgumentException("A webhook's Ed25519 key has 32 or 64 bytes");
    }
    this.key = new Ed25519PrivateKeyParameters(bytes, 0);
    if (bytes.length == PAIR && !Arrays.equals(bytes, SEED, PAIR, publicBytes(), 0, SEED)) {
      throw new IllegalArgumentException("The halves of a webhook's Ed25519 key do not belong");
    }
  }

  /** The public key, for the endpoint: {@code whpk_} and base64. */
  public String publicKey() {
    return PUBLIC_PREFIX + Base64.getEncoder().encodeToString(publicBytes());
  }

  private byte[] publicBytes() {
    return key.generatePublicKey().getEncoded();
  }

  @Override
  public String sign(byte[] content) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(content, 0, content.length);
    return "v1a," + Base64.getEncoder().encodeToString(signer.generateSignature());
  }
}
