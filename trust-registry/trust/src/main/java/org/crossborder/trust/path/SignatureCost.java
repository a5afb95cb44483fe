// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAKey;
import java.security.interfaces.DSAParams;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

/**
 * What verifying a signature costs, estimated from the size of the key and of what was signed, in
 * microseconds of a slow core. Only its growth matters: keys may be as large as who sends them
 * likes.
 */
final class SignatureCost {
  /** A key whose signatures cost more is not worked with: 20 times what any in use costs. */
  static final long LARGEST_KEY = 60_000;

  private static final long ELLIPTIC_256 = 500;
  private static final long MODULAR_2048 = 60;
  private static final int EXPONENT_BITS = 17;
  private static final int BYTES_HASHED = 100;

  private SignatureCost() {}

  /** One signature of this key, over nothing. */
  static long of(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return modular(rsa.getModulus().bitLength(), rsa.getPublicExponent().bitLength());
    }
    if (key instanceof DSAKey dsa && dsa.getParams() != null) {
      DSAParams parameters = dsa.getParams();
      return modular(parameters.getP().bitLength(), 3L * parameters.getQ().bitLength());
    }
    if (key instanceof ECKey ec) {
      long size = Math.max(256, ec.getParams().getCurve().getField().getFieldSize());
      return ELLIPTIC_256 * size * size * size / (256L * 256 * 256);
    }
    return ELLIPTIC_256;
  }

  /** The signature on a certificate, by a key. */
  static long of(X509Certificate signed, PublicKey key) {
    return of(key) + Encodings.length(signed) / BYTES_HASHED;
  }

  /** All signatures of a path. */
  static long of(CandidatePath path) {
    List<X509Certificate> all = path.withAnchor();
    long cost = 0;
    for (int i = 0; i < all.size() - 1; i++) {
      cost += of(all.get(i), all.get(i + 1).getPublicKey());
    }
    return cost;
  }

  static boolean isBearable(PublicKey key) {
    return of(key) <= LARGEST_KEY;
  }

  private static long modular(long modulusBits, long exponentBits) {
    double relative = (double) modulusBits * modulusBits / (2048.0 * 2048.0);
    return (long) (MODULAR_2048 * relative * exponentBits / EXPONENT_BITS);
  }
}
