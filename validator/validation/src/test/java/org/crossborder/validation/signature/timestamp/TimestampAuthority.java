// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamping authority of a test's own, with a CA above it; its clock is an argument. */
public record TimestampAuthority(
    PrivateKey key, X509Certificate certificate, PrivateKey caKey, X509Certificate ca) {
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
  private static final AtomicLong SERIAL = new AtomicLong(1_000);
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant CA_TO = Instant.parse("2046-01-01T00:00:00Z");

  /** One whose unit's certificate ends then. */
  public static TimestampAuthority until(Instant end) {
    return create(end, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping), true);
  }

  /** One whose unit's certificate has this extended key usage, or none. */
  public static TimestampAuthority create(Instant end, ExtendedKeyUsage usage, boolean critical) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair ca = generator.generateKeyPair();
      KeyPair unit = generator.generateKeyPair();
      X500Name caName = new X500Name("CN=Time CA " + SERIAL.get() + ",O=Time Service,C=BD");
      X500Name name = new X500Name("CN=Time-stamping unit,O=Time Service,C=BD");
      X509Certificate caCertificate = certificate(caName, ca, caName, ca, CA_TO, true, null, true);
      return new TimestampAuthority(
          unit.getPrivate(),
          certificate(caName, ca, name, unit, end, false, usage, critical),
          ca.getPrivate(),
          caCertificate);
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A source whose clock stands at a time. It signs whatever its certificate is for, which the
   * generator behind {@link #answer} refuses.
   */
  public TimestampSource at(Instant time) {
    return message -> {
      try {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .setSignedAttributeGenerator(new AttributeTable(signingCertificate()))
                .build("SHA256withECDSA", key, certificate));
        generator.addCertificates(new JcaCertStore(List.of(certificate, ca)));
        byte[] info = info(message, time).getEncoded();
        return generator
            .generate(new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info), true)
            .getEncoded("DER");
      } catch (CMSException | GeneralSecurityException | OperatorCreationException e) {
        throw new IOException(e);
      }
    };
  }

  private static TSTInfo info(byte[] message, Instant time) {
    return new TSTInfo(
        new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"),
        new MessageImprint(SHA256, DigestNames.digest("SHA-256", message)),
        new ASN1Integer(SERIAL.incrementAndGet()),
        new ASN1GeneralizedTime(Date.from(time)),
        new Accuracy(new ASN1Integer(1), null, null),
        ASN1Boolean.FALSE,
        null,
        null,
        null);
  }

  private ASN1EncodableVector signingCertificate() throws GeneralSecurityException {
    byte[] hash = DigestNames.digest("SHA-256", certificate.getEncoded());
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(hash)}))));
    return attributes;
  }

  /** The response to a request (RFC 3161, section 2.4). */
  public byte[] answer(byte[] request, Instant time) throws IOException {
    try {
      var signer =
          new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key, certificate);
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              signer,
              new JcaDigestCalculatorProviderBuilder().build().get(SHA256),
              new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
      tokens.setAccuracySeconds(1);
      tokens.addCertificates(new JcaCertStore(List.of(certificate, ca)));
      return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
          .generate(
              new TimeStampRequest(request),
              BigInteger.valueOf(SERIAL.incrementAndGet()),
              Date.from(time))
          .getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
      throw new IOException(e);
    }
  }

  /** A list of the CA that revokes nothing, current for a day. */
  public byte[] revocationList(Instant thisUpdate) {
    return revocationList(thisUpdate, null, 0);
  }

  /** A list of the CA that revokes the unit's certificate, unless {@code revoked} is null. */
  public byte[] revocationList(Instant thisUpdate, Instant revoked, int reason) {
    try {
      X509v2CRLBuilder builder =
          new X509v2CRLBuilder(
              X500Name.getInstance(ca.getSubjectX500Principal().getEncoded()),
              Date.from(thisUpdate));
      builder.setNextUpdate(Date.from(thisUpdate.plus(Duration.ofDays(1))));
      builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(ca.getPublicKey()));
      if (revoked != null) {
        builder.addCRLEntry(certificate.getSerialNumber(), Date.from(revoked), reason);
      }
      return builder
          .build(new JcaContentSignerBuilder("SHA256withECDSA").build(caKey))
          .getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Trust in the CA, with its newest list. */
  public TimestampTrust trustedAt(Instant now) {
    return TimestampTrust.configured(List.of(ca), List.of(revocationList(now.minusSeconds(60))));
  }

  private static X509Certificate certificate(
      X500Name issuer,
      KeyPair by,
      X500Name subject,
      KeyPair of,
      Instant end,
      boolean isCa,
      ExtendedKeyUsage usage,
      boolean critical)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            BigInteger.valueOf(SERIAL.incrementAndGet()),
            Date.from(FROM),
            Date.from(end),
            subject,
            of.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isCa));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(isCa ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
    JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(of.getPublic()));
    builder.addExtension(
        Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(by.getPublic()));
    if (usage != null) {
      builder.addExtension(Extension.extendedKeyUsage, critical, usage);
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
  }
}
