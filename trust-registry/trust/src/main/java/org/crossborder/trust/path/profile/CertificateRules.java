// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * The certificate profile of RFC 5280, section 4: what "conforming CAs MUST". The path algorithm of
 * section 6 does not ask for it; a register does, since a CA that does not keep to it is audited by
 * nobody, and what its certificates mean is a guess.
 */
public final class CertificateRules {
  private static final List<CertificateRule> RULES =
      List.of(
          new SerialNumberRule(),
          new KeyIdentifierRule(),
          new CriticalityRule(),
          new KeyUsageRule(),
          new NameConstraintsRule(),
          new AlternativeNameRule(),
          new AnchorExtensionsRule());

  private CertificateRules() {}

  /** What is against the first rule that the certificate breaks, as the end of a sentence. */
  public static Optional<String> against(X509Certificate certificate, Place place) {
    try {
      return RULES.stream().flatMap(rule -> rule.against(certificate, place).stream()).findFirst();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.of("has an extension that cannot be read");
    }
  }
}
