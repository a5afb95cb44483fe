// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority that issues certificates and CRLs after the profile of RFC 5280, with ECDSA P-256.
 *
 * @param certificate the authority's own certificate
 * @param keys its key pair
 */
public record CertificateAuthority(X509Certificate certificate, KeyPair keys) {
  private static final Duration BACKDATING = Duration.ofMinutes(5);
  private static final Duration AUTHORITY_VALIDITY = Duration.ofDays(3650);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A self-signed root. */
  public static CertificateAuthority root(X500Name name, Instant now) {
    KeyPair keys = KeyPairs.ellipticCurve();
    return new CertificateAuthority(
        sign(authorityProfile(name, name, keys.getPublic(), keys.getPublic(), now), keys), keys);
  }

  /** An authority below this one. */
  public CertificateAuthority subordinate(X500Name name, Instant now) {
    KeyPair subject = KeyPairs.ellipticCurve();
    return new CertificateAuthority(
        sign(authorityProfile(name, name(), subject.getPublic(), keys.getPublic(), now), keys),
        subject);
  }

  /** Issues an end-entity certificate with the extensions of its profile. */
  public X509Certificate issue(
      X500Name subject, PublicKey key, EndEntityProfile profile, Instant now) {
    X509v3CertificateBuilder builder =
        builder(subject, name(), key, keys.getPublic(), now, profile.validity());
    profile.extensions().forEach((oid, value) -> add(builder, oid, profile.isCritical(oid), value));
    return sign(builder, keys);
  }

  /** A certificate that nobody stands behind but its holder. */
  public static X509Certificate selfSigned(
      X500Name name, KeyPair keys, EndEntityProfile profile, Instant now) {
    X509v3CertificateBuilder builder =
        builder(name, name, keys.getPublic(), keys.getPublic(), now, profile.validity());
    profile.extensions().forEach((oid, value) -> add(builder, oid, profile.isCritical(oid), value));
    return sign(builder, keys);
  }

  /** A CRL that revokes nothing, DER-encoded. */
  public byte[] emptyCrl(Instant now, Duration untilNextUpdate) {
    return crl(now, untilNextUpdate, List.of(), now);
  }

  /** A CRL that revokes these certificates from a time on, DER-encoded. */
  public byte[] crl(
      Instant now, Duration untilNextUpdate, List<X509Certificate> revoked, Instant since) {
    try {
      X509v2CRLBuilder crl =
          new JcaX509v2CRLBuilder(this.certificate, Date.from(now.minus(BACKDATING)));
      crl.setNextUpdate(Date.from(now.plus(untilNextUpdate)));
      for (X509Certificate certificate : revoked) {
        crl.addCRLEntry(
            certificate.getSerialNumber(), Date.from(since), CRLReason.affiliationChanged);
      }
      crl.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
      crl.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(this.certificate));
      return crl.build(signer(keys)).getEncoded();
    } catch (GeneralSecurityException | java.io.IOException fault) {
      throw new IllegalStateException("The CRL cannot be made", fault);
    }
  }

  private X500Name name() {
    return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
  }

  private static X509v3CertificateBuilder authorityProfile(
      X500Name subject, X500Name issuer, PublicKey key, PublicKey issuerKey, Instant now) {
    X509v3CertificateBuilder builder =
        builder(subject, issuer, key, issuerKey, now, AUTHORITY_VALIDITY);
    add(builder, Extension.basicConstraints, true, new BasicConstraints(true));
    int usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
    add(builder, Extension.keyUsage, true, new KeyUsage(usage));
    return builder;
  }

  private static X509v3CertificateBuilder builder(
      X500Name subject,
      X500Name issuer,
      PublicKey key,
      PublicKey issuerKey,
      Instant now,
      Duration validity) {
    Date from = Date.from(now.minus(BACKDATING));
    Date to = Date.from(now.plus(validity));
    BigInteger serial = new BigInteger(127, RANDOM).setBit(126);
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(issuer, serial, from, to, subject, key);
    try {
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      add(
          builder,
          Extension.subjectKeyIdentifier,
          false,
          identifiers.createSubjectKeyIdentifier(key));
      add(
          builder,
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(issuerKey));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("SHA-1 for key identifiers is missing", fault);
    }
    return builder;
  }

  private static void add(
      X509v3CertificateBuilder builder,
      ASN1ObjectIdentifier oid,
      boolean critical,
      ASN1Encodable value) {
    try {
      builder.addExtension(oid, critical, value);
    } catch (CertIOException fault) {
      throw new IllegalStateException("Extension " + oid + " cannot be encoded", fault);
    }
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair issuer) {
    try {
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuer)));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("The certificate cannot be made", fault);
    }
  }

  private static ContentSigner signer(KeyPair issuer) {
    try {
      return new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate());
    } catch (OperatorCreationException fault) {
      throw new IllegalStateException("The authority's key cannot sign", fault);
    }
  }
}
