// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that the endpoint has, too: HMAC-SHA256, {@code v1}. */
final class HmacKey implements SigningKey {
  static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final SecretKeySpec secret;

  HmacKey(byte[] secret) {
    if (secret.length < SHORTEST || secret.length > LONGEST) {
      throw new IllegalArgumentException("A webhook's secret has 24 to 64 bytes");
    }
    this.secret = new SecretKeySpec(secret, HMAC);
  }

  @Override
  public String sign(byte[] content) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(secret);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
    }
  }
}
