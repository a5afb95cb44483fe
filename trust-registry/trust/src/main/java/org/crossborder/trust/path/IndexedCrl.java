// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;

/** One complete CRL, its entries by serial number and its signature verified once for each key. */
final class IndexedCrl {
  private static final int CRL_SIGN = 6;

  private final X509CRL crl;
  private final Instant thisUpdate;
  private final @Nullable Instant nextUpdate;
  private final boolean complete;
  private final Map<BigInteger, RevocationStatus.Revoked> entries;
  private final Map<PublicKey, Boolean> verified = new ConcurrentHashMap<>();

  private IndexedCrl(X509CRL crl, Map<BigInteger, RevocationStatus.Revoked> entries) {
    this.crl = crl;
    this.entries = entries;
    this.thisUpdate = crl.getThisUpdate().toInstant();
    this.nextUpdate = crl.getNextUpdate() == null ? null : crl.getNextUpdate().toInstant();
    Set<String> critical = crl.getCriticalExtensionOIDs();
    // A critical extension here means indirect, partitioned or delta: not the whole story.
    this.complete =
        (critical == null || critical.isEmpty())
            && crl.getExtensionValue(Extension.deltaCRLIndicator.getId()) == null
            && crl.getExtensionValue(Extension.issuingDistributionPoint.getId()) == null;
  }

  static IndexedCrl of(X509CRL crl) {
    Map<BigInteger, RevocationStatus.Revoked> entries = new HashMap<>();
    if (crl.getRevokedCertificates() != null) {
      crl.getRevokedCertificates().forEach(e -> entries.put(e.getSerialNumber(), revoked(e)));
    }
    return new IndexedCrl(crl, Map.copyOf(entries));
  }

  Instant thisUpdate() {
    return thisUpdate;
  }

  boolean isIssuedBy(X509Certificate issuer) {
    boolean[] usage = issuer.getKeyUsage();
    return crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        && (usage == null || usage[CRL_SIGN])
        && verified.computeIfAbsent(issuer.getPublicKey(), this::isSignedWith);
  }

  /**
   * Whether this CRL can say what a certificate's status was at a time: it is complete, and either
   * current or made after that time; and the certificate was not yet due to leave the CRL by
   * expiring. An entry tells whatever the CRL's age.
   */
  boolean tells(X509Certificate certificate, Instant at, Instant now) {
    boolean known = complete && !thisUpdate.isAfter(now);
    boolean fresh = (nextUpdate != null && now.isBefore(nextUpdate)) || !thisUpdate.isBefore(at);
    boolean stillOnIt = !certificate.getNotAfter().toInstant().isBefore(thisUpdate);
    return known && (entries.containsKey(certificate.getSerialNumber()) || (fresh && stillOnIt));
  }

  RevocationStatus status(X509Certificate certificate) {
    RevocationStatus.@Nullable Revoked entry = entries.get(certificate.getSerialNumber());
    return entry == null ? new RevocationStatus.Good(thisUpdate) : entry;
  }

  private boolean isSignedWith(PublicKey key) {
    try {
      crl.verify(key);
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static RevocationStatus.Revoked revoked(X509CRLEntry entry) {
    return new RevocationStatus.Revoked(
        entry.getRevocationDate().toInstant(), reason(entry), invalidityDate(entry));
  }

  private static String reason(X509CRLEntry entry) {
    byte @Nullable [] value = entry.getExtensionValue(Extension.reasonCode.getId());
    if (value == null) {
      return "unspecified";
    }
    return CRLReason.getInstance(
            ASN1Enumerated.getInstance(ASN1OctetString.getInstance(value).getOctets()))
        .toString()
        .replace("CRLReason: ", "");
  }

  private static @Nullable Instant invalidityDate(X509CRLEntry entry) {
    byte @Nullable [] value = entry.getExtensionValue(Extension.invalidityDate.getId());
    try {
      return value == null
          ? null
          : ASN1GeneralizedTime.getInstance(ASN1OctetString.getInstance(value).getOctets())
              .getDate()
              .toInstant();
    } catch (ParseException e) {
      throw new IllegalArgumentException("An invalidity date cannot be read", e);
    }
  }
}
