// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.path.revocation.CertificateList;
import org.junit.jupiter.api.Test;

/** RFC 6960 responses as evidence of revocation. */
class OcspTest {
  private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final TestCa CA = TestCa.root("OCSP root");
  private static final TestCa OTHER = TestCa.root("Other root");
  private static final X509Certificate SIGNER = CA.issue("Signer");

  private final CertificationPathValidator validator = new CertificationPathValidator();

  /** A response that differs from a good one in what the test says. */
  private static final class Answer {
    X509Certificate about = SIGNER;
    X509Certificate issuer = CA.certificate();
    CertificateStatus status = CertificateStatus.GOOD;
    Instant thisUpdate = AT.minus(HOUR);
    Instant nextUpdate = AT.plus(HOUR);
    Instant producedAt = AT.minus(HOUR);
    KeyPair key = CA.keyPair();
    List<X509Certificate> certificates = List.of();
    Extensions extensions = null;
  }

  @Test
  void believesTheIssuerItself() throws Exception {
    valid(with(good -> {}));
  }

  @Test
  void believesADelegateOfTheIssuer() throws Exception {
    valid(with(a -> delegate(a, CA, p -> {})));
  }

  @Test
  void findsTheDelegateAmongTheCertificatesAtHand() throws Exception {
    List<X509Certificate> pool = new ArrayList<>();
    byte[] answer =
        with(
            a -> {
              delegate(a, CA, p -> {});
              pool.addAll(a.certificates);
              a.certificates = List.of();
            });

    assertThat(validate(pool, List.of(), answer)).isInstanceOf(PathResult.Valid.class);
    unknown(answer);
  }

  @Test
  void doesNotBelieveADelegateWithoutItsPurpose() throws Exception {
    unknown(with(a -> delegate(a, CA, p -> p.further = List.of())));
    unknown(with(a -> delegate(a, CA, p -> p.further = purpose(KeyPurposeId.id_kp_clientAuth))));
    unknown(with(a -> delegate(a, CA, p -> p.keyUsage = KeyUsage.keyEncipherment)));
  }

  @Test
  void doesNotBelieveADelegateOfAnotherIssuer() throws Exception {
    unknown(with(a -> delegate(a, OTHER, p -> {})));
    unknown(with(a -> a.key = OTHER.keyPair()));
    // another CA that took the same name
    TestCa impostor = TestCa.root("OCSP root");
    unknown(with(a -> delegate(a, impostor, p -> {})));
    // below a CA of the issuer, not the issuer itself
    unknown(with(a -> delegate(a, CA.subordinate("Sub"), p -> {})));
  }

  @Test
  void doesNotBelieveADelegateOutsideItsPeriod() throws Exception {
    unknown(with(a -> delegate(a, CA, p -> p.to = AT.minus(HOUR.multipliedBy(2)))));
    unknown(with(a -> delegate(a, CA, p -> p.from = AT)));
  }

  @Test
  void doesNotBelieveARevokedDelegate() throws Exception {
    List<X509Certificate> delegates = new ArrayList<>();
    byte[] answer =
        with(
            a -> {
              delegate(a, CA, p -> {});
              delegates.addAll(a.certificates);
            });
    CertificateList listed =
        CertificateList.parse(
            CA.crl(
                AT.minus(HOUR.multipliedBy(3)),
                AT.minus(HOUR.dividedBy(2)),
                delegates.get(0),
                AT.minus(HOUR.multipliedBy(4)),
                TestCa.KEY_COMPROMISE));

    defect(PathDefect.REVOCATION_UNKNOWN, validate(List.of(), List.of(listed), answer));
  }

  @Test
  void refusesARevokedCertificate() throws Exception {
    PathResult result =
        validate(
            List.of(), List.of(), with(a -> a.status = revoked(AT.minus(HOUR.multipliedBy(2)))));

    defect(PathDefect.REVOKED, result);
    assertThat(((PathResult.Invalid) result).detail()).contains("'CN=Signer'", "keyCompromise");
  }

  @Test
  void aRevocationAfterTheTimeInQuestionDoesNotCount() throws Exception {
    byte[] later =
        with(
            a -> {
              a.status = revoked(AT.plusSeconds(1));
              a.thisUpdate = AT.plus(HOUR);
              a.nextUpdate = AT.plus(HOUR.multipliedBy(2));
              a.producedAt = a.thisUpdate;
            });
    valid(later);
    byte[] atOnce = with(a -> a.status = revoked(AT));
    defect(PathDefect.REVOKED, validate(List.of(), List.of(), atOnce));
    // said by two: the one that says revoked is believed
    defect(PathDefect.REVOKED, validate(List.of(), List.of(), later, atOnce));
  }

  @Test
  void aRevocationToldInAnExpiredResponseStillCounts() throws Exception {
    byte[] old =
        with(
            a -> {
              a.status = revoked(AT.minus(HOUR.multipliedBy(9)));
              a.nextUpdate = AT.minusSeconds(1);
            });
    defect(PathDefect.REVOKED, validate(List.of(), List.of(), old));
  }

  @Test
  void unknownIsNotGood() throws Exception {
    unknown(with(a -> a.status = new UnknownStatus()));
    unknown(with(a -> a.about = CA.issue("Somebody else")));
    unknown(with(a -> a.issuer = OTHER.certificate()));
    unknown(new OCSPRespBuilder().build(OCSPRespBuilder.TRY_LATER, null).getEncoded());
  }

  @Test
  void anExpiredResponseIsNotGood() throws Exception {
    unknown(with(a -> a.nextUpdate = AT));
    valid(with(a -> a.nextUpdate = AT.plusSeconds(1)));
    unknown(
        with(
            a -> {
              a.nextUpdate = null;
              a.thisUpdate = AT.minus(OcspStatus.WITHOUT_NEXT_UPDATE);
            }));
    valid(
        with(
            a -> {
              a.nextUpdate = null;
              a.thisUpdate = AT.minusSeconds(1);
            }));
  }

  @Test
  void aResponseMadeAfterTheCertificateExpiredMayHaveForgotten() throws Exception {
    X509Certificate brief = CA.issue("Brief", p -> p.to = AT.plusSeconds(60));
    byte[] forgotten =
        with(
            a -> {
              a.about = brief;
              a.thisUpdate = AT.plus(HOUR);
              a.nextUpdate = AT.plus(HOUR.multipliedBy(2));
              a.producedAt = a.thisUpdate;
            });
    defect(
        PathDefect.REVOCATION_UNKNOWN,
        validator.validate(inputs(brief, List.of(), List.of(), List.of(forgotten))));
  }

  @Test
  void aCriticalExtensionThatIsNotUnderstoodIsNotPassedOver() throws Exception {
    Extension strange =
        new Extension(
            new org.bouncycastle.asn1.ASN1ObjectIdentifier("1.2.3.4"),
            true,
            new DEROctetString(new byte[0]));
    unknown(with(a -> a.extensions = new Extensions(strange)));
  }

  @Test
  void crlsAnswerWhatNoResponseDoes() throws Exception {
    TestCa sub = CA.subordinate("Issuing CA");
    X509Certificate signer = sub.issue("Below");
    byte[] aboutSigner =
        with(
            a -> {
              a.about = signer;
              a.issuer = sub.certificate();
              a.key = sub.keyPair();
            });
    CertificateList ofRoot = CertificateList.parse(CA.crl(AT.minus(HOUR), AT.plus(HOUR)));
    CertificateList ofSub =
        CertificateList.parse(
            sub.crl(AT.minus(HOUR), AT.plus(HOUR), signer, AT.minus(HOUR), CRLReason.superseded));
    List<X509Certificate> pool = List.of(sub.certificate());
    List<byte[]> answers = List.of(aboutSigner);

    defect(
        PathDefect.REVOCATION_UNKNOWN,
        validator.validate(inputs(signer, pool, List.of(), answers)));
    assertThat(validator.validate(inputs(signer, pool, List.of(ofRoot), answers)))
        .isInstanceOf(PathResult.Valid.class);
    defect(
        PathDefect.REVOKED,
        validator.validate(inputs(signer, pool, List.of(ofRoot, ofSub), answers)));
  }

  @Test
  void noChangedByteIsTakenForGoodNorThrows() throws Exception {
    byte[] revoked = with(a -> a.status = revoked(AT.minus(HOUR)));
    for (int i = 0; i < revoked.length; i++) {
      byte[] changed = revoked.clone();
      changed[i] ^= 1;
      try {
        PathResult result =
            validator.validate(
                inputs(SIGNER, List.of(), List.of(), List.of(OcspResponse.parse(changed))));
        assertThat(result).as("byte %d", i).isInstanceOf(PathResult.Invalid.class);
      } catch (IOException malformed) {
        assertThat(malformed).hasMessageContaining("OCSP response");
      }
    }
  }

  @Test
  void whatIsNoResponseIsSaidToBeNone() throws Exception {
    byte[] good = with(a -> {});
    byte[] longer = java.util.Arrays.copyOf(good, good.length + 1);
    byte[] shorter = java.util.Arrays.copyOf(good, good.length - 1);
    for (byte[] none : List.of(new byte[0], new byte[] {1, 2, 3}, longer, shorter)) {
      assertThatThrownBy(() -> OcspResponse.parse(none)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> OcspResponse.parse(CA.certificate().getEncoded()))
        .isInstanceOf(IOException.class);
  }

  private void valid(byte[]... answers) throws Exception {
    assertThat(validate(List.of(), List.of(), answers)).isInstanceOf(PathResult.Valid.class);
  }

  private void unknown(byte[]... answers) throws Exception {
    defect(PathDefect.REVOCATION_UNKNOWN, validate(List.of(), List.of(), answers));
  }

  private static void defect(PathDefect defect, PathResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            PathResult.Invalid.class,
            invalid -> assertThat(invalid.defect()).as(invalid.detail()).isEqualTo(defect));
  }

  private PathResult validate(
      List<X509Certificate> pool, List<CertificateList> crls, byte[]... answers) throws Exception {
    return validator.validate(inputs(SIGNER, pool, crls, responses(answers)));
  }

  private static PathInputs inputs(
      X509Certificate target,
      List<X509Certificate> pool,
      List<CertificateList> crls,
      List<?> answers)
      throws Exception {
    List<OcspResponse> responses = new ArrayList<>();
    for (Object answer : answers) {
      responses.add(answer instanceof byte[] der ? OcspResponse.parse(der) : (OcspResponse) answer);
    }
    return new PathInputs(
        target,
        pool,
        List.of(CA.certificate()),
        crls,
        responses,
        AT,
        Set.of(),
        Set.of(PathInputs.ANY_POLICY),
        false,
        false,
        false,
        null,
        CertificateProfile.TRADE_DOCUMENT);
  }

  private static List<OcspResponse> responses(byte[]... answers) throws IOException {
    List<OcspResponse> responses = new ArrayList<>();
    for (byte[] answer : answers) {
      responses.add(OcspResponse.parse(answer));
    }
    return responses;
  }

  private static CertificateStatus revoked(Instant time) {
    return new RevokedStatus(Date.from(time), CRLReason.keyCompromise);
  }

  private static void delegate(Answer answer, TestCa ca, Consumer<TestCa.Profile> change) {
    TestCa.Profile[] used = new TestCa.Profile[1];
    X509Certificate certificate =
        ca.issue(
            "OCSP responder",
            profile -> {
              profile.further = purpose(KeyPurposeId.id_kp_OCSPSigning);
              change.accept(profile);
              used[0] = profile;
            });
    answer.key = used[0].keys;
    answer.certificates = List.of(certificate);
  }

  private static List<Extension> purpose(KeyPurposeId purpose) {
    try {
      return List.of(
          new Extension(
              Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose).getEncoded()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] with(Consumer<Answer> change) throws Exception {
    Answer answer = new Answer();
    change.accept(answer);
    DigestCalculator sha1 =
        new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
    BasicOCSPRespBuilder builder = new JcaBasicOCSPRespBuilder(answer.key.getPublic(), sha1);
    builder.addResponse(
        new CertificateID(
            sha1, new JcaX509CertificateHolder(answer.issuer), answer.about.getSerialNumber()),
        answer.status,
        Date.from(answer.thisUpdate),
        answer.nextUpdate == null ? null : Date.from(answer.nextUpdate));
    builder.setResponseExtensions(answer.extensions);
    X509CertificateHolder[] certificates = new X509CertificateHolder[answer.certificates.size()];
    for (int i = 0; i < certificates.length; i++) {
      certificates[i] = new JcaX509CertificateHolder(answer.certificates.get(i));
    }
    return new OCSPRespBuilder()
        .build(
            OCSPRespBuilder.SUCCESSFUL,
            builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(answer.key.getPrivate()),
                certificates,
                Date.from(answer.producedAt)))
        .getEncoded();
  }
}
