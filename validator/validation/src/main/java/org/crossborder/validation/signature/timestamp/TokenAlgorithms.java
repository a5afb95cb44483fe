// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.crossborder.trust.algorithm.AlgorithmTable;
import org.crossborder.trust.algorithm.AlgorithmTable.Scheme;

/**
 * Whether the algorithms of a token are accepted (TS 119 312) at the time at which the token is
 * proved to have existed; its own time proves nothing once they are broken.
 */
final class TokenAlgorithms {
  private TokenAlgorithms() {}

  static Optional<Shortcoming> check(TokenCase asked) {
    for (AlgorithmIdentifier digest : digests(asked)) {
      Optional<String> name = DigestNames.of(digest.getAlgorithm());
      if (!isOpen(name.flatMap(AlgorithmTable::endOf), asked.existedBy())) {
        return refused(name.orElseGet(() -> digest.getAlgorithm().getId()), asked);
      }
    }
    PublicKey key = asked.authority().getPublicKey();
    int bits = AlgorithmTable.bits(key);
    Optional<Scheme> scheme = scheme(asked.signer(), key);
    return isOpen(scheme.flatMap(known -> AlgorithmTable.endOf(known, bits)), asked.existedBy())
        ? Optional.empty()
        : refused(
            scheme.map(known -> known + " with " + bits + " bits").orElse(key.getAlgorithm()),
            asked);
  }

  private static Optional<Shortcoming> refused(String algorithm, TokenCase asked) {
    return Shortcoming.of(TimestampDefect.ALGORITHM, algorithm, asked.existedBy());
  }

  /** That of the imprint, that of the content, and those of the signature. */
  private static Set<AlgorithmIdentifier> digests(TokenCase asked) {
    SignerInformation signer = asked.signer();
    Set<AlgorithmIdentifier> digests = new LinkedHashSet<>();
    digests.add(asked.token().token().getTimeStampInfo().getHashAlgorithm());
    digests.add(signer.getDigestAlgorithmID());
    AlgorithmIdentifier signature = signer.toASN1Structure().getDigestEncryptionAlgorithm();
    if (isPss(signature)) {
      RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(signature.getParameters());
      digests.add(
          parameters == null
              ? new RSASSAPSSparams().getHashAlgorithm()
              : parameters.getHashAlgorithm());
    } else {
      AlgorithmIdentifier combined = new DefaultDigestAlgorithmIdentifierFinder().find(signature);
      if (combined != null) {
        digests.add(combined);
      }
    }
    return digests;
  }

  private static Optional<Scheme> scheme(SignerInformation signer, PublicKey key) {
    if (key instanceof RSAKey) {
      return Optional.of(
          isPss(signer.toASN1Structure().getDigestEncryptionAlgorithm())
              ? Scheme.RSA_PSS
              : Scheme.RSA_PKCS1);
    }
    return key instanceof ECKey ? Optional.of(Scheme.ECDSA) : Optional.empty();
  }

  private static boolean isPss(AlgorithmIdentifier signature) {
    return signature.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS);
  }

  private static boolean isOpen(Optional<Instant> end, Instant at) {
    return end.filter(at::isBefore).isPresent();
  }
}
