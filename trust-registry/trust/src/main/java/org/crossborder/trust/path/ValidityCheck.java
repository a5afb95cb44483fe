// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** Every certificate of the path is valid at the validation time (RFC 5280, section 6.1.3 a 2). */
final class ValidityCheck implements PathCheck {
  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    for (X509Certificate certificate : path.certificates()) {
      Validity validity = Validity.of(certificate);
      if (inputs.at().isBefore(validity.notBefore())) {
        return Optional.of(
            new Finding(
                PathDefect.NOT_YET_VALID,
                Names.of(certificate) + " is valid only from " + validity.notBefore()));
      }
      if (inputs.at().isAfter(validity.notAfter())) {
        return Optional.of(
            new Finding(
                PathDefect.EXPIRED, Names.of(certificate) + " expired at " + validity.notAfter()));
      }
    }
    return Optional.empty();
  }
}
