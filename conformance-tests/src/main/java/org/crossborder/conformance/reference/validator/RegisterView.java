// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A register file, as a relying party looks things up in it. */
record RegisterView(JsonNode register) {
  /**
   * The service of a Party whose key signed a certificate.
   *
   * @param firstOnly whether a service's further keys are overlooked
   */
  Optional<JsonNode> serviceBehind(X509Certificate signer, String party, boolean firstOnly) {
    return register
        .path("services")
        .valueStream()
        .filter(service -> service.path("party").asString("").equals(party))
        .filter(
            service ->
                identities(service)
                    .limit(firstOnly ? 1 : Long.MAX_VALUE)
                    .anyMatch(ca -> issued(ca, signer)))
        .findFirst();
  }

  /** The status of a service at a time; empty if it has none. */
  static String statusAt(JsonNode service, Instant at) {
    return service
        .path("statusHistory")
        .valueStream()
        .filter(period -> contains(period.path("period"), at))
        .map(period -> period.path("status").asString(""))
        .findFirst()
        .orElse("");
  }

  /** Whether a service has a period with this status. */
  static Stream<JsonNode> periods(JsonNode service, String status) {
    return service
        .path("statusHistory")
        .valueStream()
        .filter(period -> period.path("status").asString("").equals(status));
  }

  /** The reference level that a Party has accepted for a service's own level; 0 for none. */
  int level(JsonNode service, String acceptedBy) {
    return register
        .path("levelMappings")
        .valueStream()
        .filter(m -> m.path("party").equals(service.path("party")))
        .filter(m -> m.path("level").equals(service.path("level")))
        .filter(m -> texts(m.path("acceptedBy")).contains(acceptedBy))
        .mapToInt(m -> m.path("referenceLevel").asInt(0))
        .max()
        .orElse(0);
  }

  /** The clauses by which one Party recognises another. */
  List<JsonNode> clauses(String recogniser, String recognised) {
    return register
        .path("arrangements")
        .valueStream()
        .flatMap(arrangement -> arrangement.path("clauses").valueStream())
        .filter(clause -> clause.path("recogniser").asString("").equals(recogniser))
        .filter(clause -> clause.path("recognised").asString("").equals(recognised))
        .toList();
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(each -> each.asString("")).toList();
  }

  static boolean contains(JsonNode period, Instant at) {
    String to = period.path("to").asString("");
    return !at.isBefore(Instant.parse(period.path("from").asString("")))
        && (to.isEmpty() || at.isBefore(Instant.parse(to)));
  }

  private static Stream<X509Certificate> identities(JsonNode service) {
    return texts(service.path("digitalIdentities")).stream().map(RegisterView::certificate);
  }

  private static X509Certificate certificate(String base64) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalArgumentException("The register has a certificate that is none", broken);
    }
  }

  private static boolean issued(X509Certificate ca, X509Certificate signer) {
    try {
      signer.verify(ca.getPublicKey());
      return true;
    } catch (GeneralSecurityException other) {
      return false;
    }
  }
}
