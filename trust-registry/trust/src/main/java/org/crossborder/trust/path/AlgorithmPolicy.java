// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Which keys and signatures are strong enough when. RSA of 2048 bits ends with 2030 (NIST SP 800-57
 * part 1, table 4: 112 bits of strength); SHA-1 and DSA are never enough.
 *
 * @param rsa smallest RSA keys, each until an instant; the last one lasts
 * @param smallestCurve bits of the smallest elliptic curve
 */
record AlgorithmPolicy(List<RsaLimit> rsa, int smallestCurve) {
  /** RSA keys of at least {@code bits} are enough before {@code until}. */
  record RsaLimit(int bits, Instant until) {}

  private static final Set<ASN1ObjectIdentifier> DIGESTS =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512);

  private static final Set<String> SIGNATURES =
      Set.of(
          PKCSObjectIdentifiers.sha256WithRSAEncryption.getId(),
          PKCSObjectIdentifiers.sha384WithRSAEncryption.getId(),
          PKCSObjectIdentifiers.sha512WithRSAEncryption.getId(),
          X9ObjectIdentifiers.ecdsa_with_SHA256.getId(),
          X9ObjectIdentifiers.ecdsa_with_SHA384.getId(),
          X9ObjectIdentifiers.ecdsa_with_SHA512.getId(),
          EdECObjectIdentifiers.id_Ed25519.getId(),
          EdECObjectIdentifiers.id_Ed448.getId());

  AlgorithmPolicy {
    rsa = List.copyOf(rsa);
  }

  static AlgorithmPolicy standard() {
    return new AlgorithmPolicy(
        List.of(
            new RsaLimit(2048, Instant.parse("2031-01-01T00:00:00Z")),
            new RsaLimit(3072, Instant.MAX)),
        256);
  }

  boolean allowsKey(PublicKey key, Instant at) {
    if (key instanceof RSAKey rsaKey) {
      int bits = rsaKey.getModulus().bitLength();
      return rsa.stream().anyMatch(limit -> bits >= limit.bits() && at.isBefore(limit.until()));
    }
    if (key instanceof ECKey ecKey) {
      return ecKey.getParams().getOrder().bitLength() >= smallestCurve;
    }
    return key instanceof EdECKey;
  }

  boolean allowsSignature(String oid, byte @Nullable [] parameters) {
    if (oid.equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId())) {
      return parameters != null
          && DIGESTS.contains(
              RSASSAPSSparams.getInstance(parameters).getHashAlgorithm().getAlgorithm());
    }
    return SIGNATURES.contains(oid);
  }
}
