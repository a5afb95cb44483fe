// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The distribution points of certificates met before, at most {@value #MOST}. It only spares
 * reading them again: they stand in the certificate.
 */
public final class CrlScopes {
  private static final int MOST = 4_096;

  private final Map<X509Certificate, List<CrlScope>> known = new ConcurrentHashMap<>();

  List<CrlScope> of(X509Certificate certificate) {
    List<CrlScope> before = known.get(certificate);
    if (before != null) {
      return before;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    List<CrlScope> read = List.copyOf(CrlScope.of(certificate));
    known.put(certificate, read);
    return read;
  }
}
