// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.crossborder.validation.SealingAuthority;

/** Answers of an OCSP responder of a test's own, about a seal; one defect a case. */
final class OcspAnswers {
  private final SealingAuthority about;
  private X509Certificate issuer;
  private X509Certificate responder;
  private PrivateKey key;
  private CertificateStatus status = CertificateStatus.GOOD;
  private Instant thisUpdate;
  private boolean nonce;

  private OcspAnswers(SealingAuthority about, Instant thisUpdate) {
    this.about = about;
    this.issuer = about.ca();
    this.responder = about.ca();
    this.key = about.caKey();
    this.thisUpdate = thisUpdate;
  }

  /** Good, by the CA itself. */
  static OcspAnswers about(SealingAuthority seal, Instant thisUpdate) {
    return new OcspAnswers(seal, thisUpdate);
  }

  OcspAnswers saying(CertificateStatus other) {
    status = other;
    return this;
  }

  OcspAnswers madeAt(Instant time) {
    thisUpdate = time;
    return this;
  }

  OcspAnswers withNonce() {
    nonce = true;
    return this;
  }

  /** Another CA of the same name, with another key. */
  OcspAnswers namingIssuer(SealingAuthority other) {
    issuer = other.ca();
    return this;
  }

  OcspAnswers signedBy(SealingAuthority other) {
    responder = other.ca();
    key = other.caKey();
    return this;
  }

  /** By a responder that the CA certified, for this purpose or, if it is null, for none. */
  OcspAnswers delegated(KeyPurposeId purpose) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair keys = generator.generateKeyPair();
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              about.ca(),
              BigInteger.valueOf(99),
              about.ca().getNotBefore(),
              about.ca().getNotAfter(),
              new javax.security.auth.x500.X500Principal("CN=Responder,C=BD"),
              keys.getPublic());
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      if (purpose != null) {
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
      }
      responder =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("SHA256withECDSA").build(about.caKey())));
      key = keys.getPrivate();
      return this;
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The response (DER), current for a day. */
  byte[] encoded() {
    try {
      BasicOCSPRespBuilder builder =
          new BasicOCSPRespBuilder(
              new RespID(X500Name.getInstance(responder.getSubjectX500Principal().getEncoded())));
      builder.addResponse(
          new CertificateID(
              new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(issuer),
              about.certificate().getSerialNumber()),
          status,
          Date.from(thisUpdate),
          Date.from(thisUpdate.plus(Duration.ofDays(1))),
          null);
      if (nonce) {
        builder.setResponseExtensions(
            new Extensions(
                new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                    false,
                    new DEROctetString(new byte[16]).getEncoded())));
      }
      return new OCSPRespBuilder()
          .build(
              OCSPRespBuilder.SUCCESSFUL,
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(key),
                  new X509CertificateHolder[] {new JcaX509CertificateHolder(responder)},
                  Date.from(thisUpdate)))
          .getEncoded();
    } catch (GeneralSecurityException | IOException | OCSPException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
