// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and one of its CRL distribution points: which CRLs are about it, for which reasons
 * (RFC 5280, section 6.3.3 b and d).
 */
record CrlScope(
    X509Certificate certificate,
    @Nullable DistributionPointName name,
    @Nullable GeneralNames crlIssuer,
    ReasonMask reasons) {
  private static final int MOST_POINTS = 50;

  /**
   * The certificate's distribution points, and its issuer as one that no certificate need name.
   *
   * @throws IllegalArgumentException if they cannot be read
   */
  static List<CrlScope> of(X509Certificate certificate) {
    List<CrlScope> scopes = new ArrayList<>();
    byte[] extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
    if (extension != null) {
      byte[] points = ASN1OctetString.getInstance(extension).getOctets();
      ASN1Sequence all = ASN1Sequence.getInstance(points);
      if (all.size() > MOST_POINTS) {
        throw new IllegalArgumentException("More than " + MOST_POINTS + " distribution points");
      }
      for (DistributionPoint point : CRLDistPoint.getInstance(all).getDistributionPoints()) {
        scopes.add(
            new CrlScope(
                certificate,
                point.getDistributionPoint(),
                point.getCRLIssuer(),
                ReasonMask.of(point.getReasons())));
      }
    }
    GeneralNames issuer = new GeneralNames(directoryName(certificate.getIssuerX500Principal()));
    scopes.add(new CrlScope(certificate, new DistributionPointName(issuer), null, ReasonMask.ALL));
    return scopes;
  }

  boolean covers(CertificateList crl) {
    Optional<IssuingDistributionPoint> point = crl.issuingDistributionPoint();
    return isIssuedFor(crl) && point.map(p -> isWithin(p, crl)).orElse(true);
  }

  /** For which reasons the certificate would stand on this CRL. */
  ReasonMask reasons(CertificateList crl) {
    return crl.issuingDistributionPoint()
        .map(point -> reasons.and(ReasonMask.of(point.getOnlySomeReasons())))
        .orElse(reasons);
  }

  private boolean isIssuedFor(CertificateList crl) {
    return crlIssuer == null
        ? crl.issuer().equals(certificate.getIssuerX500Principal())
        : crl.isIndirect() && principals(crlIssuer).contains(crl.issuer());
  }

  private boolean isWithin(IssuingDistributionPoint point, CertificateList crl) {
    boolean isCa = certificate.getBasicConstraints() >= 0;
    return !point.onlyContainsAttributeCerts()
        && !(point.onlyContainsUserCerts() && isCa)
        && !(point.onlyContainsCACerts() && !isCa)
        && (point.getDistributionPoint() == null
            || isNamed(names(point.getDistributionPoint(), crl.issuer())));
  }

  /** Whether one of the CRL's names is one of the certificate's for it. */
  private boolean isNamed(List<Object> ofCrl) {
    if (name != null) {
      return names(name, relativeTo()).stream().anyMatch(ofCrl::contains);
    }
    return crlIssuer != null && comparable(crlIssuer).stream().anyMatch(ofCrl::contains);
  }

  private X500Principal relativeTo() {
    return crlIssuer == null
        ? certificate.getIssuerX500Principal()
        : principals(crlIssuer).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("A CRL issuer has no name"));
  }

  private static List<Object> names(DistributionPointName name, X500Principal relativeTo) {
    return name.getType() == DistributionPointName.FULL_NAME
        ? comparable(GeneralNames.getInstance(name.getName()))
        : List.of(RelativeName.below(relativeTo, name.getName()));
  }

  private static List<Object> comparable(GeneralNames names) {
    return Arrays.stream(names.getNames())
        .<Object>map(
            name -> name.getTagNo() == GeneralName.directoryName ? DirectoryNames.of(name) : name)
        .toList();
  }

  private static List<X500Principal> principals(GeneralNames names) {
    return Arrays.stream(names.getNames())
        .filter(name -> name.getTagNo() == GeneralName.directoryName)
        .map(DirectoryNames::of)
        .toList();
  }

  private static GeneralName directoryName(X500Principal name) {
    return new GeneralName(X500Name.getInstance(name.getEncoded()));
  }
}
