// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.crossborder.gateway.security.MshKey;
import org.jspecify.annotations.Nullable;

/** Certificates for tests, self-signed; each key pair is made once for all tests. */
public final class TestPki {
  /** When the certificates of the two gateways begin: before every time that a test states. */
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  public static final MshKey BD = rsa("gateway.bd", BEGIN, inAMonth());
  public static final MshKey KR = rsa("gateway.kr", BEGIN, inAMonth());
  public static final MshKey STRANGER = key("stranger", Duration.ofDays(-1), Duration.ofDays(90));
  public static final MshKey EXPIRED = key("expired.bd", Duration.ofDays(-30), Duration.ofDays(-1));
  public static final MshKey TLS = key("localhost", Duration.ofDays(-1), Duration.ofDays(90));

  /** Of eDelivery AS4 2.0: Ed25519 signs, X25519 is certified by it. */
  public static final MshKey BD_ED25519 = key("Ed25519", "gateway.bd", null);

  public static final MshKey KR_ED25519 = key("Ed25519", "gateway.kr", null);
  public static final MshKey KR_X25519 = key("X25519", "gateway.kr", KR_ED25519);
  public static final MshKey BD_X25519 = key("X25519", "gateway.bd", BD_ED25519);

  /** Of the EC alternative of 2.0: one pair signs and agrees on keys. */
  public static final MshKey BD_EC = ec("gateway.bd", "secp256r1");

  public static final MshKey KR_EC = ec("gateway.kr", "secp256r1");

  private TestPki() {}

  /** An EC key on any curve that Bouncy Castle knows, with a self-signed certificate. */
  public static MshKey ec(String name, String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
      generator.initialize(new ECGenParameterSpec(curve));
      KeyPair pair = generator.generateKeyPair();
      Instant now = Instant.now();
      X500Name subject = new X500Name("CN=" + name + " " + curve + ",O=Crossborder Test");
      return new MshKey(
          pair.getPrivate(),
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          subject,
                          BigInteger.valueOf(now.toEpochMilli()),
                          Date.from(BEGIN),
                          Date.from(now.plusSeconds(86_400)),
                          subject,
                          pair.getPublic())
                      .build(
                          new JcaContentSignerBuilder("SHA256withECDSA")
                              .setProvider(new BouncyCastleProvider())
                              .build(pair.getPrivate()))));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static MshKey key(String algorithm, String name, @Nullable MshKey issuer) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
      Instant now = Instant.now();
      X500Name subject = new X500Name("CN=" + name + " " + algorithm + ",O=Crossborder Test");
      X500Name by =
          issuer == null
              ? subject
              : new X500Name(issuer.certificate().getSubjectX500Principal().getName());
      return new MshKey(
          pair.getPrivate(),
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          by,
                          BigInteger.valueOf(now.toEpochMilli()),
                          Date.from(BEGIN),
                          Date.from(now.plusSeconds(86_400)),
                          subject,
                          pair.getPublic())
                      .build(
                          new JcaContentSignerBuilder("Ed25519")
                              .build(issuer == null ? pair.getPrivate() : issuer.privateKey()))));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant inAMonth() {
    return Instant.now().plus(Duration.ofDays(90));
  }

  private static MshKey key(String name, Duration from, Duration to) {
    Instant now = Instant.now();
    return rsa(name, now.plus(from), now.plus(to));
  }

  /** An RSA key with a self-signed certificate of this time. */
  public static MshKey rsa(String name, Instant begin, Instant end) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      X500Name subject = new X500Name("CN=" + name + ",O=Crossborder Test");
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              subject,
              BigInteger.valueOf(System.nanoTime()),
              Date.from(begin),
              Date.from(end),
              subject,
              pair.getPublic());
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(
              new GeneralName[] {
                new GeneralName(GeneralName.dNSName, name),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                new GeneralName(GeneralName.iPAddress, "::1")
              }));
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
      return new MshKey(pair.getPrivate(), certificate);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
