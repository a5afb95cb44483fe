// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pki;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;

/**
 * What an end-entity certificate may be used for, as its extensions say.
 *
 * @param extensions value of each extension
 * @param validity how long the certificate is valid
 */
public record EndEntityProfile(
    Map<ASN1ObjectIdentifier, ASN1Encodable> extensions, Duration validity) {
  private static final Duration TWO_YEARS = Duration.ofDays(730);
  private static final ExtendedKeyUsage TIME_STAMPING =
      new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping);

  public EndEntityProfile {
    extensions = Map.copyOf(extensions);
  }

  /** Seals documents, under a certificate policy: digitalSignature and nonRepudiation. */
  public static EndEntityProfile seal(String policy) {
    PolicyInformation stated = new PolicyInformation(new ASN1ObjectIdentifier(policy));
    return of(
        KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
        Map.of(Extension.certificatePolicies, new CertificatePolicies(stated)));
  }

  /** Makes time-stamps (RFC 3161, section 2.3), for ten years. */
  public static EndEntityProfile timeStamping(String policy) {
    PolicyInformation stated = new PolicyInformation(new ASN1ObjectIdentifier(policy));
    EndEntityProfile profile =
        of(
            KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
            Map.of(
                Extension.certificatePolicies,
                new CertificatePolicies(stated),
                Extension.extendedKeyUsage,
                TIME_STAMPING));
    return new EndEntityProfile(profile.extensions(), TWO_YEARS.multipliedBy(5));
  }

  /** Signs changes of the register: digitalSignature and nonRepudiation. */
  public static EndEntityProfile officer() {
    return of(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, Map.of());
  }

  /** Signs and decrypts AS4 messages with one RSA key (eDelivery AS4 1.15). */
  public static EndEntityProfile gateway() {
    return of(
        KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyEncipherment, Map.of());
  }

  /** Signs AS4 messages (eDelivery AS4 2.0). */
  public static EndEntityProfile messageSigning() {
    return of(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, Map.of());
  }

  /** Agrees on the keys that AS4 messages are encrypted with (eDelivery AS4 2.0). */
  public static EndEntityProfile keyAgreement() {
    return of(KeyUsage.keyAgreement, Map.of());
  }

  /** Signs AS4 messages and agrees on keys with one pair (eDelivery AS4 2.0, EC alternative). */
  public static EndEntityProfile signingAndAgreement() {
    return of(
        KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyAgreement, Map.of());
  }

  /** Serves and opens TLS connections on this machine only. */
  public static EndEntityProfile loopbackServer() {
    GeneralName[] names = {
      new GeneralName(GeneralName.dNSName, "localhost"),
      new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
      new GeneralName(GeneralName.iPAddress, "::1")
    };
    return server(names);
  }

  /** Serves and opens TLS connections under one host name. */
  public static EndEntityProfile server(String host) {
    return server(new GeneralName[] {new GeneralName(GeneralName.dNSName, host)});
  }

  private static EndEntityProfile server(GeneralName[] names) {
    return of(
        KeyUsage.digitalSignature,
        Map.of(
            Extension.subjectAlternativeName,
            new GeneralNames(names),
            Extension.extendedKeyUsage,
            new ExtendedKeyUsage(
                new KeyPurposeId[] {
                  KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                })));
  }

  boolean isCritical(ASN1ObjectIdentifier oid) {
    return oid.equals(Extension.keyUsage)
        || oid.equals(Extension.basicConstraints)
        || TIME_STAMPING.equals(extensions.get(oid));
  }

  private static EndEntityProfile of(int keyUsage, Map<ASN1ObjectIdentifier, ASN1Encodable> more) {
    Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new LinkedHashMap<>(more);
    extensions.put(Extension.basicConstraints, new BasicConstraints(false));
    extensions.put(Extension.keyUsage, new KeyUsage(keyUsage));
    return new EndEntityProfile(extensions, TWO_YEARS);
  }
}
