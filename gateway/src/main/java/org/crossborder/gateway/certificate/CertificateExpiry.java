// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.certificate;

import java.time.Instant;
import org.crossborder.gateway.certificate.WatchedCertificate.Kind;

/**
 * When a certificate runs out. It is also the event that is published once a day of each that is
 * near its end.
 *
 * @param use for what it is, in words
 * @param of whose it is, or of which connection
 * @param subject its subject's distinguished name
 * @param serialNumber in hex
 * @param notBefore the first moment of its validity
 * @param notAfter the last moment of its validity (RFC 5280, 4.1.2.5)
 * @param daysLeft whole days from now until then; negative once it has run out
 */
public record CertificateExpiry(
    Kind kind,
    String of,
    String use,
    String subject,
    String serialNumber,
    Instant notBefore,
    Instant notAfter,
    long daysLeft) {

  /** Whose it is, for what, and how long it still is. */
  public String sentence() {
    return daysLeft < 0
        ? "The certificate of %s (%s) has run out at %s".formatted(use, subject, notAfter)
        : "The certificate of %s (%s) runs out in %d days, at %s"
            .formatted(use, subject, daysLeft, notAfter);
  }
}
