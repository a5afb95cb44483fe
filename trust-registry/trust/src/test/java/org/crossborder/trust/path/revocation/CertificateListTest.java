// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.jcajce.provider.asymmetric.x509.CertificateFactory;
import org.crossborder.trust.TestCa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a CRL, with Bouncy Castle's reading beside it. */
class CertificateListTest {
  private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
  private static final TestCa CA = TestCa.root("CA");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void readsWhatBouncyCastleReads(long seed) throws Exception {
    byte[] der = random(seed, 500);
    X509CRL oracle =
        (X509CRL) new CertificateFactory().engineGenerateCRL(new ByteArrayInputStream(der));
    CertificateList list = CertificateList.parse(der);

    assertThat(list.size()).isEqualTo(oracle.getRevokedCertificates().size());
    assertThat(list.issuer()).isEqualTo(oracle.getIssuerX500Principal());
    assertThat(list.thisUpdate()).isEqualTo(oracle.getThisUpdate().toInstant());
    assertThat(list.nextUpdate()).hasValue(oracle.getNextUpdate().toInstant());
    for (X509CRLEntry entry : oracle.getRevokedCertificates()) {
      assertThat(list.entry(certificate(entry.getSerialNumber())))
          .hasValueSatisfying(
              found -> {
                assertThat(found.revocationDate()).isEqualTo(entry.getRevocationDate().toInstant());
                assertThat(found.reason())
                    .isEqualTo(
                        entry.getRevocationReason() == null
                            ? "unspecified"
                            : CRLReason.lookup(entry.getRevocationReason().ordinal())
                                .toString()
                                .replace("CRLReason: ", ""));
                assertThat(found.invalidityDate() == null)
                    .isEqualTo(entry.getExtensionValue(Extension.invalidityDate.getId()) == null);
              });
    }
    assertThat(list.entry(certificate(new BigInteger("999999999999")))).isEmpty();
    assertThat(list.isSignedWith(CA.keyPair().getPublic())).isTrue();
    assertThat(list.isSignedWith(TestCa.newKeys().getPublic())).isFalse();
  }

  @Test
  void findsOneAmongAMillion() throws Exception {
    HugeCrl huge = new HugeCrl(CA, AT, 1_000_000);
    CertificateList list = CertificateList.parse(huge.der());

    assertThat(list.size()).isEqualTo(1_000_000);
    assertThat(list.isSignedWith(CA.keyPair().getPublic())).isTrue();
    for (long serial : new long[] {0, 1, 499_999, 999_999}) {
      assertThat(list.entry(certificate(HugeCrl.serial(serial))))
          .hasValueSatisfying(e -> assertThat(e.revocationDate()).isEqualTo(AT));
    }
    assertThat(list.entry(certificate(HugeCrl.serial(1_000_000)))).isEmpty();
  }

  @Test
  void refusesMoreEntriesThanItsBound() {
    HugeCrl huge = new HugeCrl(CA, AT, RevokedEntries.MAXIMUM_ENTRIES + 1);

    assertThatThrownBy(() -> CertificateList.parse(huge.der()))
        .isInstanceOf(CRLException.class)
        .hasMessageContaining("more than 2000000 entries");
  }

  @Test
  void everyEntryTwiceIsListedOnce() throws Exception {
    byte[] der =
        CA.crl(
            AT,
            AT.plusSeconds(60),
            crl -> {
              for (int round = 0; round < 2; round++) {
                crl.addCRLEntry(BigInteger.TEN, Date.from(AT), round);
              }
            });

    assertThat(CertificateList.parse(der).size()).isEqualTo(1);
    assertThat(CertificateList.parse(der).entry(certificate(BigInteger.TEN)))
        .hasValueSatisfying(entry -> assertThat(entry.reason()).isEqualTo("unspecified"));
  }

  @Test
  void noChangedByteKeepsItsSignatureNorThrowsAnythingElse() throws Exception {
    byte[] good = random(7, 5);
    for (int i = 0; i < good.length; i++) {
      for (int bit : new int[] {1, 0x80}) {
        byte[] changed = good.clone();
        changed[i] ^= (byte) bit;
        assertThat(read(changed).filter(list -> list.isSignedWith(CA.keyPair().getPublic())))
            .as("byte %d", i)
            .isEmpty();
      }
      assertThat(read(Arrays.copyOf(good, i))).as("cut at %d", i).isEmpty();
    }
  }

  @Test
  void lengthsThatAreNotDer() {
    byte[][] encodings = {
      {0x30, (byte) 0x80, 0, 0},
      {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff},
      {0x30, (byte) 0x85, 1, 0, 0, 0, 0},
      {0x30, (byte) 0x81, 1, 0},
      {0x30, (byte) 0x82, 0, 1, 0},
      {0x3f, 0x20, 0},
      {0x30},
      {}
    };
    for (byte[] encoding : encodings) {
      assertThatThrownBy(() -> CertificateList.parse(encoding)).isInstanceOf(CRLException.class);
    }
  }

  private static Optional<CertificateList> read(byte[] der) {
    try {
      return Optional.of(CertificateList.parse(der));
    } catch (CRLException e) {
      return Optional.empty();
    }
  }

  private static byte[] random(long seed, int entries) {
    Random random = new Random(seed);
    int[] reasons = {0, 1, 2, 3, 4, 5, 6, 9, 10};
    return CA.crl(
        AT,
        AT.plus(Duration.ofDays(1)),
        crl -> {
          for (int i = 0; i < entries; i++) {
            BigInteger serial =
                new BigInteger(1 + random.nextInt(159), random)
                    .shiftLeft(10)
                    .add(BigInteger.valueOf(i));
            Date date = Date.from(AT.minusSeconds(random.nextInt(1 << 30)));
            if (random.nextBoolean()) {
              crl.addCRLEntry(serial, date, reasons[random.nextInt(reasons.length)]);
            } else {
              crl.addCRLEntry(serial, date, 1, Date.from(AT.minusSeconds(5)));
            }
          }
        });
  }

  private static X509Certificate certificate(BigInteger serial) {
    return CA.issue("Any", p -> p.serial = serial);
  }
}
