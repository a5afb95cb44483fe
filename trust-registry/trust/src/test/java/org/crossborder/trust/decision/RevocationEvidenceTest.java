// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.TestRegister;
import org.junit.jupiter.api.Test;

/** Recognition by delta, partitioned and indirect CRLs, and by what comes with the question. */
class RevocationEvidenceTest {
  private static final TestCa CA = TestRegister.BD_SEALS;
  private static final Instant MADE = TestRegister.NOW.minusSeconds(3600);
  private static final Instant NEXT = TestRegister.NOW.plusSeconds(86_400);
  private static final Instant BEFORE = TestRegister.SIGNED.minus(Duration.ofDays(1));

  @Test
  void withoutAnythingTheStatusIsUnknown() {
    X509Certificate signer = CA.issue("Signer");

    unknown(decide(List.of(), signer, List.of(), List.of()));
  }

  @Test
  void aCrlThatComesWithTheQuestionTells() {
    X509Certificate signer = CA.issue("Signer");

    recognised(decide(List.of(), signer, List.of(), List.of(CA.crl(MADE, NEXT))));
    revoked(
        decide(
            List.of(),
            signer,
            List.of(),
            List.of(CA.crl(MADE, NEXT, signer, BEFORE, TestCa.KEY_COMPROMISE))));
    byte[] ofAnother = TestCa.root("BD seals").crl(MADE, NEXT);
    unknown(decide(List.of(), signer, List.of(), List.of(ofAnother, new byte[] {1, 2, 3})));
  }

  @Test
  void anOcspResponseThatComesWithTheQuestionTells() throws Exception {
    X509Certificate signer = CA.issue("Signer");

    recognised(
        decide(List.of(), signer, List.of(), List.of(response(signer, CertificateStatus.GOOD))));
    CertificateStatus revoked = new RevokedStatus(Date.from(BEFORE), CRLReason.keyCompromise);
    revoked(
        decide(List.of(CA.crl(MADE, NEXT)), signer, List.of(), List.of(response(signer, revoked))));
  }

  @Test
  void aDeltaCrlChangesTheCompleteOne() {
    X509Certificate signer = CA.issue("Signer");
    byte[] complete = CA.crl(BEFORE, NEXT, crl -> add(crl, Extension.cRLNumber, number(5)));
    byte[] delta =
        CA.crl(
            MADE,
            NEXT,
            crl -> {
              delta(6, 5).accept(crl);
              crl.addCRLEntry(signer.getSerialNumber(), Date.from(BEFORE), CRLReason.superseded);
            });

    recognised(decide(List.of(complete), signer, List.of(), List.of()));
    revoked(decide(List.of(complete, delta), signer, List.of(), List.of()));
    unknown(decide(List.of(CA.crl(MADE, NEXT, delta(6, 5))), signer, List.of(), List.of()));
  }

  @Test
  void aDeltaCrlLiftsAHold() {
    X509Certificate signer = CA.issue("Signer");
    byte[] onHold =
        CA.crl(
            BEFORE,
            NEXT,
            crl -> {
              add(crl, Extension.cRLNumber, number(5));
              crl.addCRLEntry(
                  signer.getSerialNumber(), Date.from(BEFORE), CRLReason.certificateHold);
            });
    byte[] lifted =
        CA.crl(
            MADE,
            NEXT,
            crl -> {
              delta(6, 5).accept(crl);
              crl.addCRLEntry(signer.getSerialNumber(), Date.from(MADE), CRLReason.removeFromCRL);
            });

    revoked(decide(List.of(onHold), signer, List.of(), List.of()));
    recognised(decide(List.of(onHold, lifted), signer, List.of(), List.of()));
  }

  @Test
  void aPartitionTellsOnlyAboutItsOwn() {
    X509Certificate inOne = CA.issue("In one", p -> p.further = List.of(points("one", null)));
    X509Certificate inTwo = CA.issue("In two", p -> p.further = List.of(points("two", null)));
    byte[] one =
        CA.crl(
            MADE,
            NEXT,
            crl ->
                add(
                    crl,
                    Extension.issuingDistributionPoint,
                    new IssuingDistributionPoint(
                        new DistributionPointName(names("one")), false, false)));

    recognised(decide(List.of(one), inOne, List.of(), List.of()));
    unknown(decide(List.of(one), inTwo, List.of(), List.of()));
  }

  @Test
  void anIndirectCrlTellsForTheIssuerThatNamesIt() {
    TestCa crlIssuer = CA.subordinate("CRL issuer");
    X509Certificate signer = CA.issue("Signer", p -> p.further = List.of(points("any", crlIssuer)));
    X509Certificate other = CA.issue("Other");
    byte[] good = crlIssuer.crl(MADE, NEXT, indirect());
    byte[] listed =
        crlIssuer.crl(
            MADE,
            NEXT,
            crl -> {
              indirect().accept(crl);
              crl.addCRLEntry(
                  signer.getSerialNumber(),
                  Date.from(BEFORE),
                  new org.bouncycastle.asn1.x509.Extensions(
                      extension(
                          Extension.certificateIssuer, true, new GeneralNames(directoryName(CA)))));
            });
    byte[] ofCrlIssuer = CA.crl(MADE, NEXT);
    List<X509Certificate> pool = List.of(crlIssuer.certificate());

    recognised(decide(List.of(good), signer, pool, List.of()));
    revoked(decide(List.of(listed), signer, pool, List.of()));
    // it does not name this CRL issuer
    unknown(decide(List.of(good), other, pool, List.of()));
    // nobody vouches for the CRL issuer
    unknown(decide(List.of(good), signer, List.of(), List.of()));
    recognised(decide(List.of(good, ofCrlIssuer), other, pool, List.of()));
  }

  private static Recognition decide(
      List<byte[]> registered,
      X509Certificate signer,
      List<X509Certificate> pool,
      List<byte[]> evidence) {
    RecognitionQuestion question =
        new RecognitionQuestion(
            signer,
            pool,
            "KR",
            "BD",
            "certificate-of-origin",
            "import-clearance",
            TestRegister.SIGNED,
            TimeProof.CLAIMED,
            evidence);
    return new Recogniser()
        .recognise(
            question,
            Optional.of(TestRegister.with(r -> r.revocationLists = registered).trusted()),
            TestRegister.NOW);
  }

  private static void recognised(Recognition decided) {
    assertThat(decided.reasons()).isEmpty();
    assertThat(decided.verdict()).isEqualTo(RecognitionVerdict.RECOGNISED);
  }

  private static void revoked(Recognition decided) {
    assertThat(decided.reasons()).extracting(Reason::code).containsExactly(ReasonCode.CERT_REVOKED);
  }

  private static void unknown(Recognition decided) {
    assertThat(decided.verdict()).isEqualTo(RecognitionVerdict.INDETERMINATE);
    assertThat(decided.reasons())
        .extracting(Reason::code)
        .containsExactly(ReasonCode.REVOCATION_UNKNOWN);
  }

  private static byte[] response(X509Certificate signer, CertificateStatus status)
      throws Exception {
    DigestCalculator sha1 =
        new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
    CertificateID id =
        new CertificateID(
            sha1, new JcaX509CertificateHolder(CA.certificate()), signer.getSerialNumber());
    return new OCSPRespBuilder()
        .build(
            OCSPRespBuilder.SUCCESSFUL,
            new JcaBasicOCSPRespBuilder(CA.keyPair().getPublic(), sha1)
                .addResponse(id, status, Date.from(MADE), Date.from(NEXT))
                .build(
                    new JcaContentSignerBuilder("SHA256withECDSA").build(CA.keyPair().getPrivate()),
                    null,
                    Date.from(MADE)))
        .getEncoded();
  }

  private static Consumer<X509v2CRLBuilder> delta(long number, long base) {
    return crl -> {
      add(crl, Extension.cRLNumber, number(number));
      add(crl, Extension.deltaCRLIndicator, new ASN1Integer(base));
    };
  }

  private static Consumer<X509v2CRLBuilder> indirect() {
    return crl ->
        add(
            crl,
            Extension.issuingDistributionPoint,
            new IssuingDistributionPoint(null, false, false, null, true, false));
  }

  private static CRLNumber number(long number) {
    return new CRLNumber(BigInteger.valueOf(number));
  }

  private static Extension points(String name, TestCa crlIssuer) {
    return extension(
        Extension.cRLDistributionPoints,
        false,
        new CRLDistPoint(
            new DistributionPoint[] {
              new DistributionPoint(
                  new DistributionPointName(names(name)),
                  null,
                  crlIssuer == null ? null : new GeneralNames(directoryName(crlIssuer)))
            }));
  }

  private static GeneralNames names(String name) {
    return new GeneralNames(
        new GeneralName(GeneralName.uniformResourceIdentifier, "https://crl.test/" + name));
  }

  private static GeneralName directoryName(TestCa ca) {
    return new GeneralName(
        X500Name.getInstance(ca.certificate().getSubjectX500Principal().getEncoded()));
  }

  private static void add(X509v2CRLBuilder crl, ASN1ObjectIdentifier id, ASN1Encodable value) {
    try {
      crl.addExtension(id, !id.equals(Extension.cRLNumber), value);
    } catch (CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Extension extension(
      ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
    try {
      return new Extension(id, critical, value.toASN1Primitive().getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
