// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.algorithm.AlgorithmTable;
import org.crossborder.trust.algorithm.AlgorithmTable.Scheme;
import org.crossborder.validation.container.Container;
import org.crossborder.validation.container.ContainerSignatureValidation;
import org.crossborder.validation.signature.ValidatedTimestamp;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Until when a package proves what it proves without being renewed: its newest time-stamp ends with
 * the certificate of its authority, or before that with the algorithm of that certificate's key (TS
 * 119 312).
 */
final class PackageLifetime {
  private final PackageLimits limits;

  PackageLifetime(PackageLimits limits) {
    this.limits = limits;
  }

  /** Empty if it has no time-stamp. */
  Optional<Instant> end(byte[] bytes, ValidationData authorities, Instant now) {
    return new PackageOpening(limits)
        .open(bytes, new ArrayList<>()).stream()
            .flatMap(container -> stamps(container, authorities, now))
            .filter(stamp -> stamp.time() != null && stamp.authority() != null)
            .max(Comparator.comparing(stamp -> Optional.ofNullable(stamp.time()).orElseThrow()))
            .flatMap(stamp -> Optional.ofNullable(stamp.authority()))
            .map(PackageLifetime::end);
  }

  private Stream<ValidatedTimestamp> stamps(
      Container container, ValidationData authorities, Instant now) {
    return new ContainerSignatureValidation(limits.intake())
            .validate(
                container,
                now,
                TimestampTrust.configured(authorities.certificates(), authorities.revocationData()))
            .signatures()
            .stream()
            .flatMap(seal -> seal.timestamps().stream());
  }

  private static Instant end(X509Certificate authority) {
    Instant certificate = authority.getNotAfter().toInstant();
    PublicKey key = authority.getPublicKey();
    Scheme scheme = key instanceof RSAKey ? Scheme.RSA_PKCS1 : Scheme.ECDSA;
    return AlgorithmTable.endOf(scheme, AlgorithmTable.bits(key))
        .filter(end -> end.isBefore(certificate))
        .orElse(certificate);
  }
}
