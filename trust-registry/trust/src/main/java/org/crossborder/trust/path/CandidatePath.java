// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * A chain of issuer names from the target to an anchor; nothing else about it is checked yet.
 *
 * @param certificates target first, without the anchor
 */
record CandidatePath(List<X509Certificate> certificates, X509Certificate anchor) {
  CandidatePath {
    certificates = List.copyOf(certificates);
  }

  X509Certificate target() {
    return certificates.get(0);
  }

  /** All of it, the anchor last. */
  List<X509Certificate> withAnchor() {
    List<X509Certificate> all = new ArrayList<>(certificates);
    all.add(anchor);
    return all;
  }

  /** Whether a certificate has the same subject and issuer (RFC 5280, section 3.2). */
  static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  /** The certificates between target and anchor. */
  List<X509Certificate> intermediates() {
    return certificates.subList(1, certificates.size());
  }
}
