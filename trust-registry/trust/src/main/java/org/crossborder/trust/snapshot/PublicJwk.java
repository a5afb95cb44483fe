// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;

/** A public key on the curve P-256 (RFC 7517, RFC 7518 section 6.2). */
public record PublicJwk(String kty, String crv, String x, String y) {
  /** The public half of a key. */
  public static PublicJwk of(ECKey key) {
    return new PublicJwk("EC", "P-256", key.getX().toString(), key.getY().toString());
  }

  ECKey key() {
    if (!kty.equals("EC") || !crv.equals("P-256")) {
      throw new IllegalArgumentException("Only keys on the curve P-256 sign metadata");
    }
    return new ECKey.Builder(Curve.P_256, Base64URL.from(x), Base64URL.from(y)).build();
  }

  /** A key's id: its thumbprint (RFC 7638). */
  public static String id(ECKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every key has a thumbprint", e);
    }
  }
}
