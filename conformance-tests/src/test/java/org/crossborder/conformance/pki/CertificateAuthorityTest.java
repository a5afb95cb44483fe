// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;

class CertificateAuthorityTest {
  private static final Instant NOW = Instant.now();
  private final CertificateAuthority root =
      CertificateAuthority.root(new X500Name("C=BD,CN=Root"), NOW);

  @Test
  void pathFromASealToItsRootIsValidForTheJdk() throws Exception {
    CertificateAuthority seals = root.subordinate(new X500Name("C=BD,CN=Seals"), NOW);
    X509Certificate seal =
        seals.issue(
            new X500Name("C=BD,CN=Bureau"),
            KeyPairs.ellipticCurve().getPublic(),
            EndEntityProfile.seal("1.3.6.1.4.1.32473.1.1"),
            NOW);
    PKIXParameters parameters =
        new PKIXParameters(Set.of(new TrustAnchor(root.certificate(), null)));
    parameters.setRevocationEnabled(false);
    CertPathValidator.getInstance("PKIX")
        .validate(
            CertificateFactory.getInstance("X.509")
                .generateCertPath(List.of(seal, seals.certificate())),
            parameters);
    assertThat(seal.getBasicConstraints()).isEqualTo(-1);
    assertThat(seal.getKeyUsage()[1]).as("nonRepudiation").isTrue();
  }

  @Test
  void crlIsSignedAndRevokesNothing() throws Exception {
    X509CRL crl =
        (X509CRL)
            CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(root.emptyCrl(NOW, Duration.ofDays(1))));
    crl.verify(root.keys().getPublic());
    assertThat(crl.getRevokedCertificates()).isNull();
    assertThat(crl.getNextUpdate()).isAfter(crl.getThisUpdate());
  }
}
