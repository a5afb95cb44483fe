// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.tsp.GenTimeAccuracy;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/** A time-stamp token (RFC 3161, section 2.4.2), read but not verified. */
public final class TimestampToken {
  private static final int MAXIMUM_BYTES = 1 << 18;

  private final TimeStampToken token;
  private final TimeStampTokenInfo info;
  private final List<X509Certificate> certificates;

  private TimestampToken(TimeStampToken token) {
    this.token = token;
    this.info = token.getTimeStampInfo();
    this.certificates = Certificates.in(token.getCertificates());
  }

  /**
   * One DER-encoded token of at most 256 KiB.
   *
   * @throws IOException if it is none
   */
  public static TimestampToken parse(byte[] der) throws IOException {
    if (der.length > MAXIMUM_BYTES) {
      throw new IOException("The time-stamp has more than " + MAXIMUM_BYTES + " bytes");
    }
    try {
      ContentInfo content = ContentInfo.getInstance(ASN1Primitive.fromByteArray(der));
      if (content == null) {
        throw new IOException("There is no time-stamp");
      }
      return new TimestampToken(new TimeStampToken(content));
    } catch (TSPException | RuntimeException e) {
      throw new IOException("Not a time-stamp of RFC 3161", e);
    }
  }

  /** When it was made, by its own word (genTime). */
  @SuppressWarnings("JavaUtilDate") // Bouncy Castle knows no other time
  public Instant time() {
    return info.getGenTime().toInstant();
  }

  /** The earliest time at which it can have been made. */
  public Instant earliest() {
    return time().minus(accuracy());
  }

  /** The latest time at which it can have been made. */
  public Instant latest() {
    return time().plus(accuracy());
  }

  /** OID of the policy under which it was made. */
  public String policy() {
    return info.getPolicy().getId();
  }

  /** The nonce of the request, if it had one. */
  public Optional<BigInteger> nonce() {
    return Optional.ofNullable(info.getNonce());
  }

  /** The certificates that it brings; untrusted. */
  public List<X509Certificate> certificates() {
    return certificates;
  }

  /** The certificate among them that signed it, by its own word. */
  public Optional<X509Certificate> signer() {
    return SigningCertificateAttribute.identify(this, certificates);
  }

  /** Whether its imprint is that of these octets. */
  boolean covers(byte[] message) {
    return DigestNames.of(info.getMessageImprintAlgOID())
        .map(name -> MessageDigest.isEqual(DigestNames.digest(name, message), imprint()))
        .orElse(false);
  }

  TimeStampToken token() {
    return token;
  }

  private byte[] imprint() {
    return info.getMessageImprintDigest();
  }

  private Duration accuracy() {
    GenTimeAccuracy stated = info.getGenTimeAccuracy();
    if (stated == null) {
      return Duration.ZERO;
    }
    return Duration.ofSeconds(Math.max(0, stated.getSeconds()))
        .plusMillis(Math.max(0, stated.getMillis()))
        .plusNanos(1_000L * Math.max(0, stated.getMicros()));
  }
}
