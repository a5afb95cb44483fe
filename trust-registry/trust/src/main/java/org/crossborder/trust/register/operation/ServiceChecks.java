// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.path.Names;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.service.TrustServiceProvider;

/** Rule T01: what must hold for a service and its certificates. */
final class ServiceChecks {
  private ServiceChecks() {}

  static Optional<RegisterRefusal> noAnchor(String service, List<X509Certificate> identities) {
    return identities.stream()
        .filter(certificate -> certificate.getBasicConstraints() < 0)
        .findFirst()
        .map(
            certificate ->
                RegisterRule.SERVICE.refuses(
                    "%s of the service %s is not a CA certificate.",
                    Names.of(certificate), service));
  }

  static Optional<RegisterRefusal> expired(TrustService service, Instant now) {
    return service.spkiSha256().isEmpty()
            && service.digitalIdentities().stream()
                .allMatch(certificate -> certificate.getNotAfter().toInstant().isBefore(now))
        ? Optional.of(
            RegisterRule.SERVICE.refuses(
                "The service %s cannot be GRANTED: it has no certificate that has not expired.",
                service.id()))
        : Optional.empty();
  }

  static Optional<RegisterRefusal> foreignProvider(Draft draft, String party, String provider) {
    return draft
            .providers
            .get(provider)
            .map(TrustServiceProvider::party)
            .filter(party::equals)
            .isPresent()
        ? Optional.empty()
        : Optional.of(
            RegisterRule.KNOWN.refuses("%s has no registered provider %s.", party, provider));
  }
}
