// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.SchemeInformation;

/**
 * The signer's country and organisation are the scheme's territory and operator (clause 5.7.1). A
 * warning only: whose certificate it is, whoever accepts it knows on another way.
 */
final class SignerNames {
  /** Where the standard's codes of territories are not ISO 3166-1's (clause 5.1.5). */
  private static final Map<String, String> ISO = Map.of("EL", "GR", "UK", "GB");

  private SignerNames() {}

  static List<ListFinding> findings(X509Certificate signer, SchemeInformation scheme) {
    List<ListFinding> findings = new ArrayList<>();
    String territory = scheme.territory();
    List<String> country = values(signer, BCStyle.C);
    if (!country.contains(territory) && !country.contains(ISO.getOrDefault(territory, territory))) {
      findings.add(warning("The signer's country is " + country + ", not " + territory));
    }
    List<String> organisation = values(signer, BCStyle.O);
    if (scheme.operatorName().stream()
        .map(MultilingualText::text)
        .noneMatch(organisation::contains)) {
      findings.add(
          warning("The signer's organisation " + organisation + " is not the scheme operator"));
    }
    return findings;
  }

  private static List<String> values(X509Certificate signer, ASN1ObjectIdentifier attribute) {
    List<String> values = new ArrayList<>();
    X500Name name = X500Name.getInstance(signer.getSubjectX500Principal().getEncoded());
    for (RDN rdn : name.getRDNs(attribute)) {
      values.add(IETFUtils.valueToString(rdn.getFirst().getValue()));
    }
    return values;
  }

  private static ListFinding warning(String sentence) {
    return ListFinding.warning("5.7.1", "Signature", sentence);
  }
}
