// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.crossborder.trust.list.ListFinding;

/** What the certificate that signs a list looks like (clause 5.7.1). */
final class SignerProfile {
  /** id-tsl-kp-tslSigning. */
  static final String TSL_SIGNING = "0.4.0.2231.3.0";

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private SignerProfile() {}

  static List<ListFinding> findings(X509Certificate signer) {
    List<ListFinding> findings = new ArrayList<>();
    if (signer.getBasicConstraints() >= 0) {
      findings.add(warning("The signer's certificate is a CA's"));
    }
    if (signer.getExtensionValue(Extension.subjectKeyIdentifier.getId()) == null) {
      findings.add(warning("The signer's certificate has no subject key identifier"));
    }
    boolean[] usage = signer.getKeyUsage();
    if (usage == null || !(usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION])) {
      findings.add(warning("The signer's certificate is not for signatures by its key usage"));
    }
    if (!purposes(signer).contains(TSL_SIGNING)) {
      findings.add(warning("The signer's certificate is not for signing lists by its purpose"));
    }
    return findings;
  }

  private static List<String> purposes(X509Certificate signer) {
    try {
      List<String> purposes = signer.getExtendedKeyUsage();
      return purposes == null ? List.of() : purposes;
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static ListFinding warning(String sentence) {
    return ListFinding.warning("5.7.1", "Signature", sentence);
  }
}
