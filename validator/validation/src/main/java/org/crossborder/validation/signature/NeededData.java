// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.crossborder.trust.path.revocation.CertificateList;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Chooses, from what a caller has, the validation data that some certificates need: everything
 * above them, and the CRLs of whoever issued one of these. OCSP responses are few, and are all
 * taken.
 */
public final class NeededData {
  private NeededData() {}

  /**
   * What is needed.
   *
   * @param targets certificates of a signer and of time-stamping authorities
   * @param known certificates that need not be brought, but may lead to others
   * @param available what there is to choose from
   * @throws IllegalArgumentException if there is no revocation data about one of the targets
   */
  public static ValidationData of(
      Collection<X509Certificate> targets,
      Collection<X509Certificate> known,
      ValidationData available) {
    Set<X509Certificate> path = new LinkedHashSet<>(targets);
    List<X509Certificate> pool = new ArrayList<>(known);
    pool.addAll(available.certificates());
    while (path.addAll(issuersOf(path, pool))) {
      // Each round adds the certificates one step further up.
    }
    Set<X509Certificate> brought = new LinkedHashSet<>(path);
    brought.removeAll(known);
    List<byte[]> revocationData =
        available.revocationData().stream().filter(der -> isAbout(der, path)).toList();
    targets.forEach(target -> requireAbout(target, revocationData));
    return new ValidationData(List.copyOf(brought), revocationData);
  }

  private static List<X509Certificate> issuersOf(
      Set<X509Certificate> path, List<X509Certificate> pool) {
    return pool.stream()
        .filter(candidate -> path.stream().anyMatch(below -> isIssuer(candidate, below)))
        .toList();
  }

  private static boolean isIssuer(X509Certificate candidate, X509Certificate below) {
    return candidate.getSubjectX500Principal().equals(below.getIssuerX500Principal());
  }

  private static void requireAbout(X509Certificate target, List<byte[]> revocationData) {
    if (revocationData.stream().noneMatch(der -> isAbout(der, Set.of(target)))) {
      throw new IllegalArgumentException(
          "There is no revocation data about " + target.getSubjectX500Principal().getName());
    }
  }

  private static boolean isAbout(byte[] der, Set<X509Certificate> path) {
    try {
      X500Principal issuer = CertificateList.parse(der).issuer();
      return path.stream().anyMatch(each -> each.getIssuerX500Principal().equals(issuer));
    } catch (CRLException notACrl) {
      return true;
    }
  }
}
