// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.crossborder.trust.Period;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.Test;

/** A gateway's certificate that a revocation list of the snapshot names is not relied on. */
class RegisteredRevocationsTest {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final Instant REVOKED = NOW.minus(Duration.ofHours(2));
  private static final X500Name CA_NAME = new X500Name("C=BD,O=Test,CN=Gateway CA");
  private static final KeyPair CA = keys();
  private static final X509Certificate CA_CERTIFICATE = certificate(CA_NAME, CA, 1, true);
  private static final X509Certificate GOOD =
      certificate(new X500Name("CN=gateway.bd"), keys(), 2, false);
  private static final X509Certificate STOLEN =
      certificate(new X500Name("CN=stolen.bd"), keys(), 3, false);

  @Test
  void aRevokedCertificateIsNamedWithDayAndReason() throws Exception {
    Optional<String> revocation = revocations(crl()).revocation(STOLEN, NOW);

    assertThat(revocation).isPresent();
    assertThat(revocation.get())
        .contains("CN=stolen.bd", REVOKED.toString(), "keyCompromise", "BD/gateway-ca");
  }

  @Test
  void aCertificateThatIsNotOnTheListIsGood() throws Exception {
    assertThat(revocations(crl()).revocation(GOOD, NOW)).isEmpty();
  }

  @Test
  void beforeItsRevocationItWasGood() throws Exception {
    assertThat(revocations(crl()).revocation(STOLEN, REVOKED.minusSeconds(1))).isEmpty();
  }

  @Test
  void aListThatTheCaHasNotSignedSaysNothing() throws Exception {
    assertThat(revocations(crl(keys())).revocation(STOLEN, NOW)).isEmpty();
  }

  @Test
  void withoutTrustDataNothingIsRevoked() {
    assertThat(new RegisteredRevocations(Optional::empty).revocation(STOLEN, NOW)).isEmpty();
  }

  private static RegisteredRevocations revocations(byte[] crl) {
    Period period = Period.since(NOW.minus(Duration.ofDays(60)));
    TrustService service =
        new TrustService(
            "BD/gateway-ca",
            "BD",
            "Operator",
            "Certificates of gateways",
            ServiceType.CA_FOR_SEALS,
            List.of(CA_CERTIFICATE),
            "high",
            List.of(new ServiceStatusPeriod(ServiceStatus.GRANTED, period, "Supervised", null)),
            List.of(crl));
    Snapshot snapshot =
        new Snapshot(
            1,
            NOW,
            NOW.plus(Duration.ofDays(1)),
            List.of(),
            List.of(service),
            List.of(),
            List.of());
    TrustedSnapshot trusted =
        new TrustedSnapshot(snapshot, NOW.plus(Duration.ofDays(1)), "00".repeat(32));
    return new RegisteredRevocations(() -> Optional.of(trusted));
  }

  private static byte[] crl() throws Exception {
    return crl(CA);
  }

  private static byte[] crl(KeyPair signer) throws Exception {
    X509v2CRLBuilder builder =
        new X509v2CRLBuilder(CA_NAME, Date.from(NOW.minus(Duration.ofHours(1))));
    builder.setNextUpdate(Date.from(NOW.plus(Duration.ofDays(7))));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(CA.getPublic()));
    builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
    builder.addCRLEntry(STOLEN.getSerialNumber(), Date.from(REVOKED), CRLReason.keyCompromise);
    return builder.build(signer(signer)).getEncoded();
  }

  private static X509Certificate certificate(X500Name name, KeyPair keys, int serial, boolean ca) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              CA_NAME,
              BigInteger.valueOf(serial),
              Date.from(NOW.minus(Duration.ofDays(30))),
              Date.from(NOW.plus(Duration.ofDays(300))),
              name,
              keys.getPublic());
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(ca ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(keys.getPublic()));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          ids.createAuthorityKeyIdentifier(CA.getPublic()));
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer(CA)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static ContentSigner signer(KeyPair keys) throws Exception {
    return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
