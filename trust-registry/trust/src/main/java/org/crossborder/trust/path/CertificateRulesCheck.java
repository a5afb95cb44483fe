// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.path.profile.CertificateRules;
import org.crossborder.trust.path.profile.Place;

/** Every certificate of the path keeps to RFC 5280's certificate profile (section 4). */
final class CertificateRulesCheck implements PathCheck {
  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    List<X509Certificate> all = path.withAnchor();
    for (int i = 0; i < all.size(); i++) {
      X509Certificate certificate = all.get(i);
      Place place = i == all.size() - 1 ? Place.ANCHOR : i == 0 ? Place.TARGET : Place.INTERMEDIATE;
      Optional<Finding> finding =
          CertificateRules.against(certificate, place)
              .map(what -> finding(place, Names.of(certificate) + " " + what));
      if (finding.isPresent()) {
        return finding;
      }
    }
    return Optional.empty();
  }

  private static Finding finding(Place place, String detail) {
    return place == Place.ANCHOR
        ? new Finding(PathDefect.ANCHOR, "the trust anchor " + detail)
        : new Finding(PathDefect.CERTIFICATE_PROFILE, detail);
  }
}
