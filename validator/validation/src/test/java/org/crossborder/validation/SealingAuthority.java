// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
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
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of a test's own, with a CA above it. */
public record SealingAuthority(
    PrivateKey key, X509Certificate certificate, X509Certificate ca, PrivateKey caKey) {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2029-01-01T00:00:00Z");

  public List<X509Certificate> chain() {
    return List.of(certificate, ca);
  }

  public static SealingAuthority rsa(String country) {
    return create(country, "RSA", 2048);
  }

  public static SealingAuthority ec(String country) {
    return create(country, "EC", 256);
  }

  public static SealingAuthority create(String country, String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      KeyPair ca = generator.generateKeyPair();
      KeyPair authority = generator.generateKeyPair();
      X500Principal caName = new X500Principal("CN=Seal CA,O=Certification Authority,C=" + country);
      X500Principal name =
          new X500Principal("CN=Document seal,O=Export Promotion Bureau,C=" + country);
      X509Certificate caCertificate = issue(caName, ca, caName, ca, 1, true);
      return new SealingAuthority(
          authority.getPrivate(),
          issue(caName, ca, name, authority, 2, false),
          caCertificate,
          ca.getPrivate());
    } catch (GeneralSecurityException | OperatorException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An empty revocation list of the CA. */
  public byte[] revocationList(Instant thisUpdate) {
    return revocationList(thisUpdate, null);
  }

  /** One that revokes the authority's certificate from a time on, unless it is null. */
  public byte[] revocationList(Instant thisUpdate, Instant revoked) {
    try {
      X509v2CRLBuilder builder =
          new X509v2CRLBuilder(
              X500Name.getInstance(ca.getSubjectX500Principal().getEncoded()),
              Date.from(thisUpdate));
      builder.setNextUpdate(Date.from(thisUpdate.plusSeconds(86_400)));
      builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(ca.getPublicKey()));
      if (revoked != null) {
        builder.addCRLEntry(
            certificate.getSerialNumber(), Date.from(revoked), CRLReason.keyCompromise);
      }
      return builder
          .build(new JcaContentSignerBuilder(signatureAlgorithm(caKey)).build(caKey))
          .getEncoded();
    } catch (GeneralSecurityException | OperatorException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate issue(
      X500Principal issuer, KeyPair by, X500Principal subject, KeyPair of, int serial, boolean isCa)
      throws GeneralSecurityException, OperatorException, java.io.IOException {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            BigInteger.valueOf(serial),
            Date.from(FROM),
            Date.from(TO),
            subject,
            of.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isCa));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(
            isCa
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(of.getPublic()));
    builder.addExtension(
        Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(by.getPublic()));
    String algorithm = signatureAlgorithm(by.getPrivate());
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(algorithm).build(by.getPrivate())));
  }

  private static String signatureAlgorithm(PrivateKey key) {
    return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
  }
}
