// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.algorithm.AlgorithmTable;
import org.crossborder.trust.algorithm.AlgorithmTable.Scheme;
import org.jspecify.annotations.Nullable;

/** Which keys and signatures of certificates are strong enough when: TS 119 312 alone. */
final class AlgorithmPolicy {
  private AlgorithmPolicy() {}

  /** Whether anything that such a key can sign is accepted at this time. */
  static boolean allowsKey(PublicKey key, Instant at) {
    int bits = AlgorithmTable.bits(key);
    return schemes(key).stream().anyMatch(scheme -> isOpen(AlgorithmTable.endOf(scheme, bits), at));
  }

  /**
   * Whether a signature is accepted at this time.
   *
   * @param oid its algorithm
   * @param parameters of the algorithm, DER, or null
   * @param key the signer's
   */
  static boolean allowsSignature(
      String oid, byte @Nullable [] parameters, PublicKey key, Instant at) {
    return SignatureSuite.of(oid, parameters)
        .filter(suite -> isOpen(AlgorithmTable.endOf(suite.digest()), at))
        .filter(suite -> isOpen(suite.endWith(key), at))
        .isPresent();
  }

  /** Whether the digest of a signature is known to be broken at this time, for whatever purpose. */
  static boolean hasBrokenDigest(String oid, byte @Nullable [] parameters, Instant at) {
    return SignatureSuite.of(oid, parameters)
        .filter(suite -> !isOpen(AlgorithmTable.endOf(suite.digest()), at))
        .isPresent();
  }

  private static List<Scheme> schemes(PublicKey key) {
    if (key instanceof RSAKey) {
      return List.of(Scheme.RSA_PSS, Scheme.RSA_PKCS1);
    }
    return key instanceof ECKey ? List.of(Scheme.ECDSA) : List.of();
  }

  private static boolean isOpen(Optional<Instant> end, Instant at) {
    return end.filter(at::isBefore).isPresent();
  }
}
