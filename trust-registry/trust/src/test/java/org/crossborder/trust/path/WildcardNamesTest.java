// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.crossborder.trust.TestCa;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardNamesTest {
  private static final TestCa ROOT = TestCa.root("Root");

  @ParameterizedTest(name = "{0} excluded, {1} named")
  @CsvSource({
    "bar.example.test, *.example.test, NAME_CONSTRAINTS",
    "BAR.example.test, *.EXAMPLE.test, NAME_CONSTRAINTS",
    "example.test, *.example.test, NAME_CONSTRAINTS",
    "a.bar.example.test, *.example.test, ",
    "bar.other.test, *.example.test, ",
    "bar.example.test, foo.example.test, "
  })
  void aWildcardStandsForNoExcludedName(String excluded, String named, PathDefect expected) {
    TestCa ca = ROOT.subordinate("CA", p -> p.further = List.of(excluding(excluded)));
    X509Certificate target = ca.issue("Target", p -> p.further = List.of(naming(named)));

    PathResult result =
        new CertificationPathValidator()
            .validate(Inputs.of(target, List.of(ca.certificate()), ROOT.certificate()));

    assertThat(result instanceof PathResult.Invalid invalid ? invalid.defect() : null)
        .isEqualTo(expected);
  }

  private static Extension excluding(String domain) {
    GeneralSubtree subtree = new GeneralSubtree(new GeneralName(GeneralName.dNSName, domain));
    return extension(
        Extension.nameConstraints, new NameConstraints(null, new GeneralSubtree[] {subtree}));
  }

  private static Extension naming(String name) {
    return extension(
        Extension.subjectAlternativeName,
        new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
  }

  private static Extension extension(ASN1ObjectIdentifier id, ASN1Object value) {
    try {
      return new Extension(id, id.equals(Extension.nameConstraints), value.getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
