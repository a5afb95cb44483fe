// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** The outputs of path validation (RFC 5280, section 6.1.6). */
public sealed interface PathResult {
  /**
   * A valid path.
   *
   * @param certificates the certification path, target first, trust anchor last
   * @param policies user-constrained policy set
   */
  record Valid(List<X509Certificate> certificates, Set<String> policies) implements PathResult {
    public Valid {
      certificates = List.copyOf(certificates);
      policies = Set.copyOf(policies);
    }
  }

  /**
   * No valid path.
   *
   * @param defect the most telling defect of all the candidate paths
   * @param detail which certificate, and what about it
   * @param certificates the candidate with this defect, target first; empty if there was none
   */
  record Invalid(PathDefect defect, String detail, List<X509Certificate> certificates)
      implements PathResult {
    public Invalid {
      certificates = List.copyOf(certificates);
    }
  }
}
