// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sandbox;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.crossborder.gateway.security.MshKey;

/**
 * Keys made for practice alone when the gateway starts; they are never written down and no register
 * knows them, so nothing that they sign is worth anything elsewhere.
 *
 * @param sender signs the practice documents
 * @param partner signs receipts, and is encrypted for
 * @param expired the partner's of yesterday, whose certificate has run out
 * @param tls of the partner's address
 */
public record PracticeKeys(MshKey sender, MshKey partner, MshKey expired, MshKey tls) {
  /** The address that the partner listens at: this machine and no other. */
  public static final String ADDRESS = "127.0.0.1";

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LONG = Duration.ofDays(3650);

  /**
   * Makes them.
   *
   * @param now they are valid from a day before, for ten years; the expired one ended an hour ago
   */
  public static PracticeKeys make(SecureRandom random, Instant now) {
    Instant begin = now.minus(DAY);
    Instant end = now.plus(LONG);
    return new PracticeKeys(
        key("Practice sender", begin, end, random),
        key("Practice partner", begin, end, random),
        key("Practice partner, run out", now.minus(LONG), now.minus(Duration.ofHours(1)), random),
        key("Practice TLS", begin, end, random));
  }

  private static MshKey key(String name, Instant begin, Instant end, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair pair = generator.generateKeyPair();
      return new MshKey(pair.getPrivate(), certificate(name, begin, end, pair, random));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException("Keys for practice cannot be made", e);
    }
  }

  private static X509Certificate certificate(
      String name, Instant begin, Instant end, KeyPair pair, SecureRandom random)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    X500Name subject = new X500Name("CN=\"" + name + "\",OU=Not for trade,O=Crossborder practice");
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            subject,
            new BigInteger(64, random),
            Date.from(begin),
            Date.from(end),
            subject,
            pair.getPublic());
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.iPAddress, ADDRESS)));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }
}
