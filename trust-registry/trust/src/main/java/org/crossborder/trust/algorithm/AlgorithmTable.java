// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.algorithm;

import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when which algorithm is accepted: ETSI TS 119 312 V1.5.1, as the validation policy of DSS
 * 6.4 reads it; an oracle test compares the two. What has no row is refused. Certification paths
 * and seals are judged by the same rows (decision 30).
 */
public final class AlgorithmTable {
  /** What is signed with; the padding of RSA tells two schemes apart. */
  public enum Scheme {
    RSA_PKCS1("RSA (PKCS #1 v1.5)"),
    RSA_PSS("RSASSA-PSS"),
    ECDSA("ECDSA");

    private final String title;

    Scheme(String title) {
      this.title = title;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  private record DigestRow(String digest, Instant end) {}

  private record KeyRow(Scheme scheme, int bits, Instant end) {}

  private static final List<DigestRow> DIGESTS =
      List.of(
          new DigestRow("SHA-1", before("2012-08-01")),
          new DigestRow("SHA-256", Instant.MAX),
          new DigestRow("SHA-384", Instant.MAX),
          new DigestRow("SHA-512", Instant.MAX),
          new DigestRow("SHA3-256", Instant.MAX),
          new DigestRow("SHA3-384", Instant.MAX),
          new DigestRow("SHA3-512", Instant.MAX));

  /** A key has the date of the row with the most bits that it reaches. */
  private static final List<KeyRow> KEYS =
      List.of(
          new KeyRow(Scheme.RSA_PKCS1, 1024, before("2019-10-01")),
          new KeyRow(Scheme.RSA_PKCS1, 1900, before("2029-01-01")),
          new KeyRow(Scheme.RSA_PSS, 1024, before("2019-10-01")),
          new KeyRow(Scheme.RSA_PSS, 1900, before("2029-01-01")),
          new KeyRow(Scheme.RSA_PSS, 3000, Instant.MAX),
          new KeyRow(Scheme.ECDSA, 224, before("2021-10-01")),
          new KeyRow(Scheme.ECDSA, 256, Instant.MAX));

  private AlgorithmTable() {}

  /** The first moment at which the digest is no longer accepted; empty if it never was. */
  public static Optional<Instant> endOf(String digest) {
    return DIGESTS.stream()
        .filter(row -> row.digest().equals(digest))
        .map(DigestRow::end)
        .findFirst();
  }

  /** The first moment at which such a key is no longer accepted; empty if it never was. */
  public static Optional<Instant> endOf(Scheme scheme, int bits) {
    return KEYS.stream()
        .filter(row -> row.scheme() == scheme && row.bits() <= bits)
        .max(Comparator.comparingInt(KeyRow::bits))
        .map(KeyRow::end);
  }

  /** Every moment at which something of the table ends. */
  public static Stream<Instant> ends() {
    return Stream.concat(DIGESTS.stream().map(DigestRow::end), KEYS.stream().map(KeyRow::end));
  }

  /** The bits by which the table knows a key; 0 for a key of a kind that has no row. */
  public static int bits(PublicKey key) {
    if (key instanceof RSAKey rsa) {
      return rsa.getModulus().bitLength();
    }
    return key instanceof ECKey ec ? ec.getParams().getOrder().bitLength() : 0;
  }

  private static Instant before(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
