// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.ServiceDigitalIdentity;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.service.IdentityPeriod;

/**
 * One public key under one name, with its certificates: what a list takes for one service (clause
 * 5.5.3). A service of the register that rolls over to a new key is two in a list (clause G.4).
 */
record KeyIdentity(List<X509Certificate> certificates) {
  private record Key(Object publicKey, X500Principal name) {}

  static List<KeyIdentity> of(List<X509Certificate> certificates) {
    Map<Key, List<X509Certificate>> keys = new LinkedHashMap<>();
    for (X509Certificate certificate : certificates) {
      Key key = new Key(certificate.getPublicKey(), certificate.getSubjectX500Principal());
      keys.computeIfAbsent(key, k -> new ArrayList<>()).add(certificate);
    }
    return keys.values().stream().map(KeyIdentity::new).toList();
  }

  /** From when the first of the key's certificates is used; empty for always. */
  Optional<Instant> begin(List<IdentityPeriod> periods) {
    List<Optional<Instant>> begins = each(periods, period -> Optional.of(period.from()));
    return begins.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : begins.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  /** Since when none of the key's certificates is used any more. */
  Optional<Instant> end(List<IdentityPeriod> periods) {
    List<Optional<Instant>> ends = each(periods, Period::end);
    return ends.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  private List<Optional<Instant>> each(
      List<IdentityPeriod> periods, Function<Period, Optional<Instant>> bound) {
    return certificates.stream()
        .map(
            certificate ->
                periods.stream()
                    .filter(used -> used.sha256().equals(Fingerprint.sha256(certificate)))
                    .findFirst()
                    .flatMap(used -> bound.apply(used.period())))
        .toList();
  }

  ServiceDigitalIdentity current() {
    return new ServiceDigitalIdentity(certificates, List.of(name()), List.of(keyIdentifier()));
  }

  /** Without certificates (clause 5.6.3). */
  ServiceDigitalIdentity historical() {
    return new ServiceDigitalIdentity(List.of(), List.of(name()), List.of(keyIdentifier()));
  }

  private String name() {
    return certificates.get(0).getSubjectX500Principal().getName();
  }

  /** The certificate's own, or the SHA-1 of the key's bits (RFC 5280, section 4.2.1.2). */
  private String keyIdentifier() {
    X509Certificate certificate = certificates.get(0);
    byte[] extension = certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId());
    byte[] identifier =
        extension == null
            ? sha1(certificate)
            : SubjectKeyIdentifier.getInstance(ASN1OctetString.getInstance(extension).getOctets())
                .getKeyIdentifier();
    return HexFormat.of().formatHex(identifier);
  }

  private static byte[] sha1(X509Certificate certificate) {
    byte[] spki = certificate.getPublicKey().getEncoded();
    try {
      return MessageDigest.getInstance("SHA-1")
          .digest(SubjectPublicKeyInfo.getInstance(spki).getPublicKeyData().getOctets());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }
}
