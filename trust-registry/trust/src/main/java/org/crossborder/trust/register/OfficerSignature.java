// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.crossborder.trust.path.Fingerprint;

/**
 * An officer's signature: a compact JWS with detached payload (RFC 7515, appendix F). Its type says
 * what it is for, so that no signature serves for another purpose.
 */
public final class OfficerSignature {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final int MAXIMUM_LENGTH = 4_096;
  private static final int THUMBPRINT_BYTES = 32;

  /** The last second that RFC 3339 can write. */
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  /** What the signature says. */
  public enum Purpose {
    /** "I propose this change." */
    @JsonProperty("cpta-proposal+jws")
    PROPOSAL,
    /** "I approve this change." */
    @JsonProperty("cpta-approval+jws")
    APPROVAL,
    /** "This must be so at once." */
    @JsonProperty("cpta-emergency+jws")
    EMERGENCY,
    /** "I take this proposal back." */
    @JsonProperty("cpta-withdrawal+jws")
    WITHDRAWAL
  }

  @JsonPropertyOrder(alphabetic = true)
  record Header(
      SignatureAlgorithm alg, long iat, Purpose typ, @JsonProperty("x5t#S256") String thumbprint) {}

  private final String compact;
  private final Header header;
  private final byte[] value;

  private OfficerSignature(String compact, Header header, byte[] value) {
    this.compact = compact;
    this.header = header;
    this.value = value;
  }

  /** Signs the bytes of a change, at {@code at}. */
  public static OfficerSignature sign(
      byte[] payload, Purpose purpose, X509Certificate certificate, PrivateKey key, Instant at) {
    SignatureAlgorithm algorithm = SignatureAlgorithm.of(certificate.getPublicKey());
    byte[] thumbprint = HexFormat.of().parseHex(Fingerprint.sha256(certificate));
    Header header =
        new Header(algorithm, at.getEpochSecond(), purpose, ENCODER.encodeToString(thumbprint));
    String encoded = ENCODER.encodeToString(ChangeJson.JSON.writeValueAsBytes(header));
    byte[] value = algorithm.sign(input(encoded, payload), key);
    return new OfficerSignature(encoded + ".." + ENCODER.encodeToString(value), header, value);
  }

  /** Reads a signature; whether it is good, {@link #verifies} says. */
  public static OfficerSignature parse(String compact) throws MalformedEntryException {
    int dots = compact.indexOf("..");
    if (dots < 1 || compact.length() > MAXIMUM_LENGTH) {
      throw new MalformedEntryException("A signature is a compact JWS with detached payload");
    }
    byte[] header = decode(compact.substring(0, dots));
    byte[] value = decode(compact.substring(dots + 2));
    return new OfficerSignature(compact, wellFormed(ChangeJson.read(header, Header.class)), value);
  }

  /** Whether the key made this signature over the payload. */
  public boolean verifies(byte[] payload, PublicKey key) {
    String encoded = compact.substring(0, compact.indexOf('.'));
    return header.alg().verifies(input(encoded, payload), value, key);
  }

  public Purpose purpose() {
    return header.typ();
  }

  /** When the officer signed, as the officer says. */
  public Instant issuedAt() {
    return Instant.ofEpochSecond(header.iat());
  }

  /** Fingerprint of the officer's certificate, lower-case hexadecimal. */
  public String certificateSha256() {
    return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(header.thumbprint()));
  }

  /** The compact form {@code header..signature}. */
  public String compact() {
    return compact;
  }

  private static Header wellFormed(Header header) throws MalformedEntryException {
    if (decode(header.thumbprint()).length != THUMBPRINT_BYTES
        || header.iat() < 0
        || header.iat() > LAST_SECOND) {
      throw new MalformedEntryException("A signature states no certificate or no time");
    }
    return header;
  }

  private static byte[] input(String header, byte[] payload) {
    return (header + "." + ENCODER.encodeToString(payload)).getBytes(StandardCharsets.US_ASCII);
  }

  /** Only one text encodes the same bytes: others would be other entries of the log. */
  private static byte[] decode(String text) throws MalformedEntryException {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (ENCODER.encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new MalformedEntryException("A signature is not base64url", e);
    }
    throw new MalformedEntryException("A signature is not in canonical base64url");
  }
}
