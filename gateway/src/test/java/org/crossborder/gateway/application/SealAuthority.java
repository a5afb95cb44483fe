// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.validation.signature.XadesSealer;

/** A CA for seals, its CRL, and one issuing authority under it. */
final class SealAuthority {
  private final X500Name caName;
  private final KeyPair ca = keys();
  private final KeyPair authority = keys();
  private final X509Certificate caCertificate;
  private final X509Certificate certificate;

  SealAuthority(String country) throws Exception {
    caName = new X500Name("C=" + country + ",O=Seal Operator,CN=Seal CA");
    X500Name name = new X500Name("C=" + country + ",O=Export Promotion Bureau,CN=Document seal");
    caCertificate =
        issue(
            caName,
            ca,
            new BasicConstraints(true),
            new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    certificate =
        issue(
            name,
            authority,
            new BasicConstraints(false),
            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
  }

  X509Certificate caCertificate() {
    return caCertificate;
  }

  /** The authority's own key and certificate. */
  MshKey authority() {
    return new MshKey(authority.getPrivate(), certificate);
  }

  byte[] seal(byte[] document) {
    return new XadesSealer()
        .seal(document, authority.getPrivate(), List.of(certificate, caCertificate), Instant.now());
  }

  byte[] crl() throws Exception {
    Instant now = Instant.now();
    X509v2CRLBuilder builder = new X509v2CRLBuilder(caName, Date.from(now.minusSeconds(60)));
    builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(7))));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(ca.getPublic()));
    builder.addExtension(
        Extension.cRLNumber, false, new org.bouncycastle.asn1.x509.CRLNumber(BigInteger.ONE));
    return builder.build(signer()).getEncoded();
  }

  private X509Certificate issue(
      X500Name subject, KeyPair keys, BasicConstraints constraints, KeyUsage usage)
      throws Exception {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            caName,
            BigInteger.valueOf(System.nanoTime()),
            Date.from(now.minus(Duration.ofDays(30))),
            Date.from(now.plus(Duration.ofDays(300))),
            subject,
            keys.getPublic());
    JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
    builder.addExtension(Extension.basicConstraints, true, constraints);
    builder.addExtension(Extension.keyUsage, true, usage);
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(keys.getPublic()));
    builder.addExtension(
        Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(ca.getPublic()));
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
  }

  private ContentSigner signer() throws Exception {
    return new JcaContentSignerBuilder("SHA256withECDSA").build(ca.getPrivate());
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
