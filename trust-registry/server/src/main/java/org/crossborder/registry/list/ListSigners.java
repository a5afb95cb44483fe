// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.crossborder.registry.database.Database;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.signature.ListSigner;
import org.crossborder.trust.list.signature.ListSignerCertificate;

/**
 * The scheme operator's key, with a certificate for each territory: its country and organisation
 * are the list's territory and operator (TS 119 612, clause 5.7.1). A certificate is made when the
 * first list of its territory is signed, and used until it nears its end or the operator changes.
 */
final class ListSigners {
  private static final Duration LIFETIME = Duration.ofDays(3 * 365);
  private static final Duration RENEWAL = Duration.ofDays(90);
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
  private static final int SERIAL_BITS = 127;

  private final Database database;
  private final KeyPair keys;
  private final String operator;
  private final SecureRandom random = new SecureRandom();

  ListSigners(Database database, ECKey key, String operator) {
    this.database = database;
    this.operator = operator;
    try {
      this.keys = key.toKeyPair();
    } catch (JOSEException e) {
      throw new IllegalArgumentException("The list key is no key pair", e);
    }
  }

  /** Who signs the lists of a country at {@code now}. */
  ListSigner of(String country, Instant now) {
    X509Certificate certificate =
        newest(country).filter(c -> serves(c, country, now)).orElseGet(() -> issue(country, now));
    return new ListSigner(keys.getPrivate(), certificate);
  }

  private boolean serves(X509Certificate certificate, String country, Instant now) {
    return certificate.getPublicKey().equals(keys.getPublic())
        && ListSignerCertificate.isFor(certificate, country, operator)
        && now.isBefore(certificate.getNotAfter().toInstant().minus(RENEWAL));
  }

  private X509Certificate issue(String country, Instant now) {
    X509Certificate certificate =
        ListSignerCertificate.issue(
            keys,
            country,
            operator,
            new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
            new Period(now.minus(CLOCKS_DIFFER), now.plus(LIFETIME)));
    database.durably(
        () ->
            database
                .jdbc()
                .sql("insert into list_signer (country, issued_at, certificate) values (?, ?, ?)")
                .params(country, now.atOffset(ZoneOffset.UTC), encoded(certificate))
                .update());
    return certificate;
  }

  private Optional<X509Certificate> newest(String country) {
    return database
        .jdbc()
        .sql(
            "select certificate from list_signer where country = ?"
                + " order by issued_at desc limit 1")
        .param(country)
        .query((row, n) -> certificate(row.getBytes(1)))
        .optional();
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate cannot be encoded", e);
    }
  }

  private static X509Certificate certificate(byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new IllegalStateException("A list signer's certificate is damaged in the database", e);
    }
  }
}
