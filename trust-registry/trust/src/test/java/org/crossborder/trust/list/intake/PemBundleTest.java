// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Random;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.Samples;
import org.junit.jupiter.api.Test;

class PemBundleTest {
  private static final X509Certificate ONE = Samples.certificate("CN=One");
  private static final X509Certificate TWO = Samples.certificate("CN=Two");

  @Test
  void certificatesAreReadInOrderAndOnce() {
    PemBundle bundle = read("Our CAs\n" + pem(ONE) + pem(TWO) + pem(ONE));

    assertThat(bundle.certificates()).containsExactly(ONE, TWO);
    assertThat(bundle.findings())
        .singleElement()
        .matches(finding -> finding.where().equals("block 3"));
  }

  @Test
  void whatIsNoCertificateIsLeftOutAndSaidSo() {
    assertThat(read(pem(ONE).replaceFirst("\n[A-Za-z0-9]{8}", "\nAAAAAAAA")))
        .matches(bundle -> bundle.certificates().isEmpty() && bundle.findings().size() == 2);
    assertThat(read(pem(ONE) + pem(TWO).replace("CERTIFICATE", "X509 CRL")).findings())
        .extracting(ListFinding::severity)
        .containsExactly(ListFinding.Severity.WARNING);
    assertThat(read("").findings()).hasSize(1);
  }

  @Test
  void aPrivateKeyIsNeverTakenIn() {
    assertThat(read(pem(ONE) + pem(TWO).replace("CERTIFICATE", "PRIVATE KEY")).findings())
        .singleElement()
        .matches(finding -> finding.message().contains("compromised"));
  }

  @Test
  void absurdFilesAreRefused() {
    assertThat(read("-".repeat(5 << 20)).findings()).hasSize(1);
    assertThat(read("-----BEGIN A-----\n-----END A-----\n".repeat(1_001)).findings()).hasSize(1);
    byte[] noise = new byte[1 << 20];
    new Random(7468).nextBytes(noise);
    assertThat(PemBundle.read(noise).certificates()).isEmpty();
  }

  private static PemBundle read(String text) {
    return PemBundle.read(text.getBytes(US_ASCII));
  }

  static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
