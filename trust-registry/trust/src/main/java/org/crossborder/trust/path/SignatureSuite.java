// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import static java.util.Map.entry;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.crossborder.trust.algorithm.AlgorithmTable;
import org.crossborder.trust.algorithm.AlgorithmTable.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * A signature algorithm of a certificate in the terms of the algorithm table.
 *
 * @param scheme what is signed with, or null where the table has no rows for it
 * @param digest as the platform names it; the weaker, where there are two
 */
record SignatureSuite(@Nullable Scheme scheme, String digest) {
  private static final Map<ASN1ObjectIdentifier, SignatureSuite> SUITES =
      Map.ofEntries(
          entry(PKCSObjectIdentifiers.md2WithRSAEncryption, rsa("MD2")),
          entry(PKCSObjectIdentifiers.md5WithRSAEncryption, rsa("MD5")),
          entry(PKCSObjectIdentifiers.sha1WithRSAEncryption, rsa("SHA-1")),
          entry(PKCSObjectIdentifiers.sha256WithRSAEncryption, rsa("SHA-256")),
          entry(PKCSObjectIdentifiers.sha384WithRSAEncryption, rsa("SHA-384")),
          entry(PKCSObjectIdentifiers.sha512WithRSAEncryption, rsa("SHA-512")),
          entry(NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_256, rsa("SHA3-256")),
          entry(NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_384, rsa("SHA3-384")),
          entry(NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_512, rsa("SHA3-512")),
          entry(X9ObjectIdentifiers.ecdsa_with_SHA1, ecdsa("SHA-1")),
          entry(X9ObjectIdentifiers.ecdsa_with_SHA256, ecdsa("SHA-256")),
          entry(X9ObjectIdentifiers.ecdsa_with_SHA384, ecdsa("SHA-384")),
          entry(X9ObjectIdentifiers.ecdsa_with_SHA512, ecdsa("SHA-512")),
          entry(NISTObjectIdentifiers.id_ecdsa_with_sha3_256, ecdsa("SHA3-256")),
          entry(NISTObjectIdentifiers.id_ecdsa_with_sha3_384, ecdsa("SHA3-384")),
          entry(NISTObjectIdentifiers.id_ecdsa_with_sha3_512, ecdsa("SHA3-512")),
          entry(OIWObjectIdentifiers.dsaWithSHA1, new SignatureSuite(null, "SHA-1")),
          entry(X9ObjectIdentifiers.id_dsa_with_sha1, new SignatureSuite(null, "SHA-1")));

  private static final Map<ASN1ObjectIdentifier, String> DIGESTS =
      Map.of(
          OIWObjectIdentifiers.idSHA1, "SHA-1",
          NISTObjectIdentifiers.id_sha256, "SHA-256",
          NISTObjectIdentifiers.id_sha384, "SHA-384",
          NISTObjectIdentifiers.id_sha512, "SHA-512",
          NISTObjectIdentifiers.id_sha3_256, "SHA3-256",
          NISTObjectIdentifiers.id_sha3_384, "SHA3-384",
          NISTObjectIdentifiers.id_sha3_512, "SHA3-512");

  /** The suite of an algorithm identifier; empty if it is not known, or cannot be read. */
  static Optional<SignatureSuite> of(String oid, byte @Nullable [] parameters) {
    ASN1ObjectIdentifier id = new ASN1ObjectIdentifier(oid);
    return id.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)
        ? pss(parameters)
        : Optional.ofNullable(SUITES.get(id));
  }

  /** The first moment at which the scheme is no longer accepted with this key. */
  Optional<Instant> endWith(PublicKey key) {
    return scheme == null
        ? Optional.empty()
        : AlgorithmTable.endOf(scheme, AlgorithmTable.bits(key));
  }

  /** RSASSA-PSS names its digest in the parameters; without any it is SHA-1 (RFC 8017, A.2.3). */
  private static Optional<SignatureSuite> pss(byte @Nullable [] parameters) {
    if (parameters == null) {
      return Optional.of(new SignatureSuite(Scheme.RSA_PSS, "SHA-1"));
    }
    try {
      ASN1ObjectIdentifier digest =
          RSASSAPSSparams.getInstance(parameters).getHashAlgorithm().getAlgorithm();
      return Optional.ofNullable(DIGESTS.get(digest))
          .map(name -> new SignatureSuite(Scheme.RSA_PSS, name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static SignatureSuite rsa(String digest) {
    return new SignatureSuite(Scheme.RSA_PKCS1, digest);
  }

  private static SignatureSuite ecdsa(String digest) {
    return new SignatureSuite(Scheme.ECDSA, digest);
  }
}
