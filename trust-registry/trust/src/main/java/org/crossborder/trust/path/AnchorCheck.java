// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * The anchor is a certificate and is held to it. RFC 5280 takes the anchor for granted (section
 * 6.1.1 d); a register does not: an expired anchor, or one that is no CA, ends no path.
 */
final class AnchorCheck implements PathCheck {
  private static final int KEY_CERT_SIGN = 5;

  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    X509Certificate anchor = path.anchor();
    Validity validity = Validity.of(anchor);
    if (!validity.contains(inputs.at())) {
      return defect(
          anchor, "is valid only from " + validity.notBefore() + " to " + validity.notAfter());
    }
    if (anchor.getVersion() < 3 || anchor.getBasicConstraints() < 0) {
      return defect(anchor, "is not a CA certificate");
    }
    boolean[] keyUsage = anchor.getKeyUsage();
    if (keyUsage != null && !keyUsage[KEY_CERT_SIGN]) {
      return defect(anchor, "may not sign certificates");
    }
    return Optional.empty();
  }

  private static Optional<Finding> defect(X509Certificate anchor, String what) {
    return Optional.of(
        new Finding(PathDefect.ANCHOR, "the trust anchor " + Names.of(anchor) + " " + what));
  }
}
