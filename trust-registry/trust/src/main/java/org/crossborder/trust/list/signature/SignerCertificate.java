// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import org.jspecify.annotations.Nullable;

/** Who signed: the certificate of the KeyInfo, if it is one of those accepted (annex B). */
final class SignerCertificate {
  private SignerCertificate() {}

  static X509Certificate of(XMLSignature signature, List<X509Certificate> accepted)
      throws SignatureRefusedException {
    List<X509Certificate> stated = stated(signature.getKeyInfo());
    if (stated.isEmpty()) {
      throw new SignatureRefusedException("B", "The signature states no certificate");
    }
    return accepted.stream()
        .filter(stated::contains)
        .findFirst()
        .orElseThrow(
            () ->
                new SignatureRefusedException(
                    "5.7.1",
                    "Signed by somebody who may not: "
                        + stated.get(0).getSubjectX500Principal().getName()));
  }

  private static List<X509Certificate> stated(@Nullable KeyInfo keyInfo) {
    List<X509Certificate> stated = new ArrayList<>();
    if (keyInfo != null) {
      for (XMLStructure structure : keyInfo.getContent()) {
        if (structure instanceof X509Data data) {
          data.getContent().stream()
              .filter(X509Certificate.class::isInstance)
              .map(X509Certificate.class::cast)
              .forEach(stated::add);
        }
      }
    }
    return stated;
  }
}
