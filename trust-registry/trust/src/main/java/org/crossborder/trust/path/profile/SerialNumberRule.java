// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * A serial number is positive and has at most 20 octets (RFC 5280, section 4.1.2.2). An anchor's is
 * not looked at: nobody else numbers it.
 */
final class SerialNumberRule implements CertificateRule {
  private static final int MOST_OCTETS = 20;

  @Override
  public Optional<String> against(X509Certificate certificate, Place place) {
    BigInteger serial = certificate.getSerialNumber();
    if (place == Place.ANCHOR) {
      return Optional.empty();
    }
    if (serial.signum() <= 0) {
      return Optional.of("has a serial number that is not positive");
    }
    return serial.toByteArray().length > MOST_OCTETS
        ? Optional.of("has a serial number of more than 20 octets")
        : Optional.empty();
  }
}
