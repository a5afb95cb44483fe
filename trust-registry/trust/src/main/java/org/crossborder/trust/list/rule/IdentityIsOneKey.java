// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.TspService;

/** A service is one public key, in at least one certificate, under one name (clause 5.5.3). */
final class IdentityIsOneKey implements ListRule {
  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    return list.services().flatMap(IdentityIsOneKey::check);
  }

  private static Stream<ListFinding> check(TspService service) {
    List<X509Certificate> certificates = service.information().digitalIdentity().certificates();
    if (certificates.isEmpty()) {
      return error(service, "No certificate identifies the service");
    }
    if (certificates.stream().map(X509Certificate::getPublicKey).distinct().count() > 1) {
      return error(service, "More than one public key");
    }
    return certificates.stream().map(X509Certificate::getSubjectX500Principal).distinct().count()
            > 1
        ? error(service, "Certificates of one key under several names")
        : Stream.empty();
  }

  private static Stream<ListFinding> error(TspService service, String message) {
    return Stream.of(ListFinding.error("5.5.3", service.title(), message));
  }
}
