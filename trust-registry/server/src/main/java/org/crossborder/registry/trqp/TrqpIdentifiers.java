// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.trqp;

import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.crossborder.trust.path.Fingerprint;

/**
 * What is called how in TRQP (section Identifiers): Parties and trust services are URNs, signers
 * are named by the digest of their certificate (RFC 6920).
 */
final class TrqpIdentifiers {
  private static final String PARTY = "urn:crossborder:party:";
  private static final String SERVICE = "urn:crossborder:service:";
  private static final String CERTIFICATE = "ni:///sha-256;";

  private TrqpIdentifiers() {}

  static String ofParty(String code) {
    return PARTY + code;
  }

  static String ofService(String id) {
    return SERVICE + id;
  }

  static String ofCertificate(X509Certificate certificate) {
    byte[] digest = HexFormat.of().parseHex(Fingerprint.sha256(certificate));
    return CERTIFICATE + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  /** The ISO code of a Party that is called so. */
  static Optional<String> party(String identifier) {
    return after(PARTY, identifier);
  }

  /** The id of a trust service that is called so. */
  static Optional<String> service(String identifier) {
    return after(SERVICE, identifier);
  }

  static boolean isCertificate(String identifier) {
    return identifier.startsWith(CERTIFICATE);
  }

  private static Optional<String> after(String prefix, String identifier) {
    return identifier.startsWith(prefix)
        ? Optional.of(identifier.substring(prefix.length()))
        : Optional.empty();
  }
}
