// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static org.crossborder.trust.algorithm.AlgorithmTable.Scheme.ECDSA;
import static org.crossborder.trust.algorithm.AlgorithmTable.Scheme.RSA_PKCS1;
import static org.crossborder.trust.algorithm.AlgorithmTable.Scheme.RSA_PSS;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.crossborder.trust.algorithm.AlgorithmTable.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * The algorithms that a SignerInfo names (RFC 5652, section 5.3; RFC 5753, 5754, 4056, 8702).
 *
 * @param digest as the platform and the table of algorithms know it
 * @param saltLength of RSASSA-PSS; 0 otherwise
 */
record CmsAlgorithms(Scheme scheme, String digest, int saltLength) {
  private static final String NIST = "2.16.840.1.101.3.4.";
  private static final String PKCS1 = "1.2.840.113549.1.1.";
  private static final String X962 = "1.2.840.10045.";
  private static final int LONGEST_SALT = 512;

  /** The digest is null where the signature's algorithm leaves it to the SignerInfo. */
  private record Suite(Scheme scheme, @Nullable String digest) {}

  private static final Map<String, String> DIGESTS =
      Map.of(
          "1.3.14.3.2.26",
          "SHA-1",
          NIST + "2.1",
          "SHA-256",
          NIST + "2.2",
          "SHA-384",
          NIST + "2.3",
          "SHA-512",
          NIST + "2.8",
          "SHA3-256",
          NIST + "2.9",
          "SHA3-384",
          NIST + "2.10",
          "SHA3-512");

  private static final Map<String, Suite> SUITES =
      Map.ofEntries(
          Map.entry(PKCS1 + "1", new Suite(RSA_PKCS1, null)),
          Map.entry(PKCS1 + "5", new Suite(RSA_PKCS1, "SHA-1")),
          Map.entry(PKCS1 + "11", new Suite(RSA_PKCS1, "SHA-256")),
          Map.entry(PKCS1 + "12", new Suite(RSA_PKCS1, "SHA-384")),
          Map.entry(PKCS1 + "13", new Suite(RSA_PKCS1, "SHA-512")),
          Map.entry(NIST + "3.14", new Suite(RSA_PKCS1, "SHA3-256")),
          Map.entry(NIST + "3.15", new Suite(RSA_PKCS1, "SHA3-384")),
          Map.entry(NIST + "3.16", new Suite(RSA_PKCS1, "SHA3-512")),
          Map.entry(X962 + "2.1", new Suite(ECDSA, null)),
          Map.entry(X962 + "4.1", new Suite(ECDSA, "SHA-1")),
          Map.entry(X962 + "4.3.2", new Suite(ECDSA, "SHA-256")),
          Map.entry(X962 + "4.3.3", new Suite(ECDSA, "SHA-384")),
          Map.entry(X962 + "4.3.4", new Suite(ECDSA, "SHA-512")),
          Map.entry(NIST + "3.10", new Suite(ECDSA, "SHA3-256")),
          Map.entry(NIST + "3.11", new Suite(ECDSA, "SHA3-384")),
          Map.entry(NIST + "3.12", new Suite(ECDSA, "SHA3-512")));

  /** The platform's name of a digest algorithm. */
  static Optional<String> digestName(AlgorithmIdentifier algorithm) {
    return Optional.ofNullable(DIGESTS.get(algorithm.getAlgorithm().getId()));
  }

  /** Both algorithms together; empty if one is unknown, or they name different digests. */
  static Optional<CmsAlgorithms> of(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
    Optional<String> name = digestName(digest);
    if (signature.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
      return name.flatMap(known -> pss(known, signature));
    }
    return Optional.ofNullable(SUITES.get(signature.getAlgorithm().getId()))
        .flatMap(
            suite ->
                name.filter(known -> suite.digest() == null || known.equals(suite.digest()))
                    .map(known -> new CmsAlgorithms(suite.scheme(), known, 0)));
  }

  private static Optional<CmsAlgorithms> pss(String digest, AlgorithmIdentifier signature) {
    try {
      RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(signature.getParameters());
      AlgorithmIdentifier mask =
          AlgorithmIdentifier.getInstance(parameters.getMaskGenAlgorithm().getParameters());
      int salt = parameters.getSaltLength().intValueExact();
      boolean agree =
          digestName(parameters.getHashAlgorithm()).filter(digest::equals).isPresent()
              && digestName(mask).filter(digest::equals).isPresent()
              && parameters.getTrailerField().intValueExact() == 1
              && salt >= 0
              && salt <= LONGEST_SALT;
      return agree ? Optional.of(new CmsAlgorithms(RSA_PSS, digest, salt)) : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException | NullPointerException malformed) {
      return Optional.empty();
    }
  }

  /** The platform's verifier, without a key. */
  Signature verifier() throws GeneralSecurityException {
    if (scheme == RSA_PSS) {
      Signature verifier = Signature.getInstance("RSASSA-PSS");
      verifier.setParameter(
          new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), saltLength, 1));
      return verifier;
    }
    String hash = digest.startsWith("SHA3") ? digest : digest.replace("-", "");
    return Signature.getInstance(hash + (scheme == ECDSA ? "withECDSA" : "withRSA"));
  }
}
