// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * A DNS name in the subject alternative name is one: in the preferred name syntax (RFC 5280,
 * section 4.2.1.6; RFC 1034, section 3.5; RFC 1123, section 2.1), so no address and no underscore.
 * A wildcard as its first label is RFC 9525's.
 */
final class AlternativeNameRule implements CertificateRule {
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern PREFERRED =
      Pattern.compile("(?:\\*\\.)?(?:" + LABEL + "\\.)*+(?![0-9]+\\.?$)" + LABEL + "\\.?");
  private static final int LONGEST = 255;

  @Override
  public Optional<String> against(X509Certificate certificate, Place place) {
    byte[] extension = certificate.getExtensionValue(Extension.subjectAlternativeName.getId());
    if (extension == null) {
      return Optional.empty();
    }
    return Arrays.stream(ExtensionValues.generalNames(extension))
            .filter(name -> name.getTagNo() == GeneralName.dNSName)
            .map(name -> name.getName().toString())
            .allMatch(name -> name.length() <= LONGEST && PREFERRED.matcher(name).matches())
        ? Optional.empty()
        : Optional.of("has a DNS name that is not written as one");
  }
}
