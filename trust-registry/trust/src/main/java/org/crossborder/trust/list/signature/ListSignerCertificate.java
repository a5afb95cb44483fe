// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.crossborder.trust.Period;

/**
 * The certificate that a scheme operator signs lists with (clause 5.7.1): self-signed, since it is
 * found in the list of lists or comes with the root, and no CA vouches for it.
 */
public final class ListSignerCertificate {
  private ListSignerCertificate() {}

  /**
   * A certificate for signing the lists of one territory.
   *
   * @param country ISO code of the scheme territory
   * @param operator the scheme operator's name, in English, as the list has it
   * @param serial random, of at least 64 bits
   * @param validity with an end
   */
  public static X509Certificate issue(
      KeyPair keys, String country, String operator, BigInteger serial, Period validity) {
    X500Name name = name(country, operator);
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              name,
              serial,
              Date.from(validity.from()),
              Date.from(validity.end().orElseThrow()),
              name,
              keys.getPublic());
      addProfile(builder, keys);
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("A certificate cannot be made: " + e.getMessage(), e);
    }
  }

  /** Whether a certificate was issued for this territory and operator. */
  public static boolean isFor(X509Certificate certificate, String country, String operator) {
    return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
        .equals(name(country, operator));
  }

  private static X500Name name(String country, String operator) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, country)
        .addRDN(BCStyle.O, operator)
        .addRDN(BCStyle.CN, "Trusted list signer " + country)
        .build();
  }

  private static void addProfile(JcaX509v3CertificateBuilder builder, KeyPair keys)
      throws CertIOException, GeneralSecurityException {
    builder
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
        .addExtension(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(
                KeyPurposeId.getInstance(new ASN1ObjectIdentifier(SignerProfile.TSL_SIGNING))))
        .addExtension(
            Extension.subjectKeyIdentifier,
            false,
            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
  }
}
