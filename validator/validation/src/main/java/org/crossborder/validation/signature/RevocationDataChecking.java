// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.io.IOException;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.crossborder.trust.path.OcspResponse;
import org.crossborder.trust.path.revocation.CertificateList;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.language.Text;

/**
 * Looks at the revocation data that a signature brings: what cannot be read, is about nobody at
 * hand, or was not signed by the issuer it names, tells nothing, and its bringer ought to know.
 */
final class RevocationDataChecking {
  private RevocationDataChecking() {}

  /**
   * Warnings.
   *
   * @param certificates those of the signature and of its time-stamps
   */
  static List<Finding> check(
      List<byte[]> revocationData, List<X509Certificate> certificates, Location location) {
    return revocationData.stream()
        .flatMap(der -> against(der, certificates).stream())
        .distinct()
        .map(message -> SignatureRule.REVOCATION_DATA.broken(location, message).finding())
        .toList();
  }

  private static Optional<Text> against(byte[] der, List<X509Certificate> certificates) {
    try {
      return against(CertificateList.parse(der), certificates);
    } catch (CRLException notACrl) {
      return isOcsp(der) ? Optional.empty() : Optional.of(SignatureText.of("SG-31.unreadable"));
    }
  }

  private static Optional<Text> against(CertificateList crl, List<X509Certificate> all) {
    X500Principal name = crl.issuer();
    List<X509Certificate> issuers =
        all.stream().filter(each -> each.getSubjectX500Principal().equals(name)).toList();
    if (issuers.isEmpty()) {
      return all.stream().anyMatch(each -> each.getIssuerX500Principal().equals(name))
          ? Optional.empty()
          : Optional.of(SignatureText.of("SG-31.nobody", name.getName()));
    }
    return issuers.stream().anyMatch(crl::isSignedBy)
        ? Optional.empty()
        : Optional.of(SignatureText.of("SG-31.forged", name.getName()));
  }

  private static boolean isOcsp(byte[] der) {
    try {
      OcspResponse.parse(der);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
