// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/**
 * Which extensions must be critical, and which must not (RFC 5280, section 4.2). Where NIST PKITS
 * asks for less, it is followed: policy constraints need not be critical (4.8 to 4.11), and basic
 * constraints only in an anchor (4.6.4). Both are applied, critical or not.
 */
final class CriticalityRule implements CertificateRule {
  private record Row(String name, ASN1ObjectIdentifier id, boolean critical, Set<Place> places) {
    boolean applies(X509Certificate certificate, Place place) {
      return places.contains(place) && certificate.getExtensionValue(id.getId()) != null;
    }
  }

  private static final Set<Place> ANYWHERE = Set.of(Place.values());

  private static final List<Row> ROWS =
      List.of(
          new Row("authority key identifier", Extension.authorityKeyIdentifier, false, ANYWHERE),
          new Row("subject key identifier", Extension.subjectKeyIdentifier, false, ANYWHERE),
          new Row("authority information access", Extension.authorityInfoAccess, false, ANYWHERE),
          new Row("subject information access", Extension.subjectInfoAccess, false, ANYWHERE),
          new Row("freshest CRL", Extension.freshestCRL, false, ANYWHERE),
          new Row("name constraints", Extension.nameConstraints, true, ANYWHERE),
          new Row("inhibit anyPolicy", Extension.inhibitAnyPolicy, true, ANYWHERE),
          new Row("basic constraints", Extension.basicConstraints, true, Set.of(Place.ANCHOR)));

  @Override
  public Optional<String> against(X509Certificate certificate, Place place) {
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    return ROWS.stream()
        .filter(row -> row.applies(certificate, place))
        .filter(row -> row.critical() != (critical != null && critical.contains(row.id().getId())))
        .map(row -> "has %s, which %s be critical".formatted(row.name(), must(row)))
        .findFirst();
  }

  private static String must(Row row) {
    return row.critical() ? "must" : "must not";
  }
}
