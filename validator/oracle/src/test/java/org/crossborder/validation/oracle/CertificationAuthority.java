// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Issues certificates and CRLs after the profile of RFC 5280. */
record CertificationAuthority(X509Certificate certificate, KeyPair keys) {
  private static final Duration BACKDATING = Duration.ofMinutes(10);
  private static final Duration VALIDITY = Duration.ofDays(3650);
  private static final SecureRandom RANDOM = new SecureRandom();

  static CertificationAuthority root(String name, Instant now) {
    KeyPair keys = KeyKind.P_256.generate();
    X500Name subject = new X500Name(name);
    return new CertificationAuthority(
        issue(subject, keys, subject, keys.getPublic(), true, now), keys);
  }

  CertificationAuthority subordinate(String subject, Instant now) {
    KeyPair subjectKeys = KeyKind.P_256.generate();
    return new CertificationAuthority(
        issue(name(), keys, new X500Name(subject), subjectKeys.getPublic(), true, now),
        subjectKeys);
  }

  X509Certificate certify(String subject, PublicKey key, Instant now) {
    return issue(name(), keys, new X500Name(subject), key, false, now);
  }

  /**
   * A certificate of a time-stamping unit.
   *
   * @param usage its extended key usage, or null for none
   */
  X509Certificate certifyUnit(
      String subject, PublicKey key, Instant from, Instant to, @Nullable ExtendedKeyUsage usage) {
    try {
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name(), serial(), Date.from(from), Date.from(to), new X500Name(subject), key);
      builder
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
          .addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              ids.createAuthorityKeyIdentifier(keys.getPublic()));
      if (usage != null) {
        builder.addExtension(Extension.extendedKeyUsage, true, usage);
      }
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer(keys)));
    } catch (GeneralSecurityException | IOException | OperatorCreationException fault) {
      throw new IllegalStateException("The certificate cannot be made", fault);
    }
  }

  /** A CRL that revokes nothing, DER-encoded. */
  byte[] crl(Instant now) {
    return crl(now, null, now);
  }

  /** A CRL that revokes one certificate from a time on, unless it is null. */
  byte[] crl(Instant now, @Nullable X509Certificate revoked, Instant since) {
    try {
      X509v2CRLBuilder crl = new JcaX509v2CRLBuilder(certificate, Date.from(now));
      crl.setNextUpdate(Date.from(now.plus(Duration.ofDays(1))));
      crl.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
      crl.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
      if (revoked != null) {
        crl.addCRLEntry(revoked.getSerialNumber(), Date.from(since), CRLReason.keyCompromise);
      }
      return crl.build(signer(keys)).getEncoded();
    } catch (GeneralSecurityException | IOException | OperatorCreationException fault) {
      throw new IllegalStateException("The CRL cannot be made", fault);
    }
  }

  private X500Name name() {
    return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
  }

  private static X509Certificate issue(
      X500Name issuer, KeyPair by, X500Name subject, PublicKey key, boolean isCa, Instant now) {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            serial(),
            Date.from(now.minus(BACKDATING)),
            Date.from(now.plus(VALIDITY)),
            subject,
            key);
    int usage = isCa ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.nonRepudiation;
    try {
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(isCa))
          .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
          .addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(key))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              ids.createAuthorityKeyIdentifier(by.getPublic()));
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer(by)));
    } catch (GeneralSecurityException | IOException | OperatorCreationException fault) {
      throw new IllegalStateException("The certificate cannot be made", fault);
    }
  }

  private static BigInteger serial() {
    return new BigInteger(127, RANDOM).setBit(126);
  }

  private static ContentSigner signer(KeyPair keys) throws OperatorCreationException {
    return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
  }
}
