// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A CRL (RFC 5280, section 5), read but not verified: its entries are looked up in the encoding,
 * never unpacked. At most {@value #MAXIMUM_BYTES} bytes and {@value RevokedEntries#MAXIMUM_ENTRIES}
 * entries.
 */
public final class CertificateList {
  static final int MAXIMUM_BYTES = 96 << 20;
  private static final int CRL_SIGN = 6;
  private static final int MOST_KEYS = 16;

  private final byte[] der;
  private final CrlFields fields;
  private final RevokedEntries entries;
  private final boolean understood;
  private final Optional<BigInteger> number;
  private final Optional<BigInteger> baseNumber;
  private final Optional<IssuingDistributionPoint> issuingDistributionPoint;
  private final Map<PublicKey, Boolean> verified = new ConcurrentHashMap<>();

  private CertificateList(byte[] der, CrlFields fields, RevokedEntries entries) {
    this.der = der;
    this.fields = fields;
    this.entries = entries;
    this.understood = fields.isUnderstood() && entries.areUnderstood();
    this.number = fields.extension(Extension.cRLNumber).map(CertificateList::integer);
    this.baseNumber = fields.extension(Extension.deltaCRLIndicator).map(CertificateList::integer);
    this.issuingDistributionPoint =
        fields
            .extension(Extension.issuingDistributionPoint)
            .map(point -> IssuingDistributionPoint.getInstance(point.getParsedValue()));
  }

  /**
   * One DER-encoded CRL. The bytes are kept and must not be changed afterwards.
   *
   * @throws CRLException if it is none, or larger than is worked with; the message says which
   */
  public static CertificateList parse(byte[] der) throws CRLException {
    if (der.length > MAXIMUM_BYTES) {
      throw new CRLException("The CRL has more than " + MAXIMUM_BYTES + " bytes");
    }
    try {
      CrlFields fields = CrlFields.read(der);
      return new CertificateList(der, fields, fields.entries(der));
    } catch (RuntimeException e) {
      throw new CRLException("The CRL cannot be used. " + e.getMessage(), e);
    }
  }

  /** How many certificates it lists. */
  public int size() {
    return entries.count();
  }

  public X500Principal issuer() {
    return fields.issuer();
  }

  public Instant thisUpdate() {
    return fields.thisUpdate();
  }

  /** When the next one is due, if it says so. */
  public Optional<Instant> nextUpdate() {
    return Optional.ofNullable(fields.nextUpdate());
  }

  /** Whether this CA, which may sign CRLs, has signed it in its name. */
  public boolean isSignedBy(X509Certificate ca) {
    boolean[] usage = ca.getKeyUsage();
    return issuer().equals(ca.getSubjectX500Principal())
        && (usage == null || usage[CRL_SIGN])
        && isSignedWith(ca.getPublicKey());
  }

  /** Whether both are about the same certificates, and both complete or both deltas. */
  public boolean hasScopeOf(CertificateList other) {
    return issuer().equals(other.issuer())
        && issuingDistributionPoint.equals(other.issuingDistributionPoint)
        && isDelta() == other.isDelta();
  }

  /** Whether it, and each of its entries, has no critical extension that is not (section 5.2). */
  boolean isUnderstood() {
    return understood;
  }

  /** Whether it only changes another one (section 5.2.4). */
  boolean isDelta() {
    return baseNumber.isPresent();
  }

  /** Number of this CRL (section 5.2.3); a conforming issuer gives every CRL one. */
  Optional<BigInteger> number() {
    return number;
  }

  /** Number of the CRL that a delta CRL starts from. */
  Optional<BigInteger> baseNumber() {
    return baseNumber;
  }

  /** Which certificates it is about, if not all of its issuer's (section 5.2.5). */
  Optional<IssuingDistributionPoint> issuingDistributionPoint() {
    return issuingDistributionPoint;
  }

  boolean isIndirect() {
    return issuingDistributionPoint().filter(IssuingDistributionPoint::isIndirectCRL).isPresent();
  }

  Optional<RevokedEntry> entry(X509Certificate certificate) {
    return entries.find(certificate.getIssuerX500Principal(), certificate.getSerialNumber());
  }

  /** Whether the key has signed it; found out once for each key, and for a few keys only. */
  boolean isSignedWith(PublicKey key) {
    @Nullable Boolean known = verified.get(key);
    if (known != null) {
      return known;
    }
    if (verified.size() >= MOST_KEYS) {
      return false;
    }
    boolean signed = verify(key);
    verified.put(key, signed);
    return signed;
  }

  private boolean verify(PublicKey key) {
    try {
      AlgorithmIdentifier algorithm = fields.signatureAlgorithm();
      ContentVerifier verifier = new JcaContentVerifierProviderBuilder().build(key).get(algorithm);
      try (OutputStream content = verifier.getOutputStream()) {
        content.write(der, fields.signedFrom(), fields.signedTo() - fields.signedFrom());
      }
      return verifier.verify(fields.signature());
    } catch (OperatorCreationException | IOException | RuntimeException e) {
      return false;
    }
  }

  private static BigInteger integer(Extension extension) {
    return ASN1Integer.getInstance(extension.getParsedValue()).getPositiveValue();
  }
}
