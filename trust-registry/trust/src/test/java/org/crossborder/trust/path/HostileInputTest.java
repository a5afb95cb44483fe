// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.path.revocation.CertificateList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Inputs made to cost much end within the bound, with a reason. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
  private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
  private static final TestCa ROOT = TestCa.root("Root");

  private final CertificationPathValidator validator = new CertificationPathValidator();

  @Test
  void hundredsOfCrossCertificatesThatLeadNowhere() {
    List<TestCa> mesh = mesh(20);
    PathInputs inputs = inputs(mesh.get(0).issue("Signer"), crossCertificates(mesh), List.of());

    defect(PathDefect.NO_PATH, validator.validate(inputs));
  }

  @Test
  void hundredsOfPathsThatAllFail() {
    TestCa ca = ROOT.subordinate("CA");
    List<X509Certificate> pool = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      pool.add(ROOT.crossCertify(ca));
    }
    ASN1ObjectIdentifier strange = new ASN1ObjectIdentifier("1.2.3.4");
    X509Certificate signer =
        ca.issue(
            "Signer", p -> p.further = List.of(new Extension(strange, true, new byte[] {5, 0})));

    defect(PathDefect.CRITICAL_EXTENSION, validator.validate(inputs(signer, pool, List.of())));
  }

  @Test
  void aLoop() {
    TestCa a = TestCa.root("A");
    TestCa b = TestCa.root("B");
    List<X509Certificate> pool = List.of(a.crossCertify(b), b.crossCertify(a), a.crossCertify(a));

    defect(PathDefect.NO_PATH, validator.validate(inputs(a.issue("Signer"), pool, List.of())));
  }

  @Test
  void hugeLists() throws Exception {
    TestCa constrained =
        ROOT.subordinate("Constrained", p -> p.further = List.of(constraints(20_000)));
    TestCa again = constrained.subordinate("Again", p -> p.further = List.of(constraints(20_000)));
    X509Certificate signer = again.issue("Signer", p -> p.further = List.of(names(5_000)));

    defect(
        PathDefect.WORK_BOUND,
        validator.validate(
            inputs(signer, List.of(constrained.certificate(), again.certificate()), List.of())));
  }

  @Test
  void listsAsLargeAsAnyReasonableCaHas() throws Exception {
    TestCa constrained =
        ROOT.subordinate("Constrained", p -> p.further = List.of(constraints(500)));
    X509Certificate signer = constrained.issue("Signer", p -> p.further = List.of(names(100)));

    assertThat(validator.validate(inputs(signer, List.of(constrained.certificate()), List.of())))
        .isInstanceOf(PathResult.Valid.class);
  }

  @Test
  void absurdDepth() throws Exception {
    byte[] deep = nested(100_000);

    assertThatThrownBy(() -> CertificateList.parse(deep)).isInstanceOf(CRLException.class);
    assertThatThrownBy(() -> OcspResponse.parse(deep)).isInstanceOf(IOException.class);
    ASN1ObjectIdentifier strange = new ASN1ObjectIdentifier("1.2.3.4");
    X509Certificate signer =
        ROOT.issue("Signer", p -> p.further = List.of(new Extension(strange, true, deep)));
    defect(PathDefect.CRITICAL_EXTENSION, validator.validate(inputs(signer, List.of(), List.of())));
  }

  @Test
  void aListWithVeryManyEntries() throws Exception {
    X509Certificate signer = ROOT.issue("Signer");
    byte[] list =
        ROOT.crl(
            AT.minusSeconds(60),
            AT.plusSeconds(60),
            crl -> {
              for (int i = 0; i < 100_000; i++) {
                crl.addCRLEntry(BigInteger.valueOf(1_000_000 + i), Date.from(AT), 0);
              }
              crl.addCRLEntry(signer.getSerialNumber(), Date.from(AT.minusSeconds(99)), 1);
            });

    defect(
        PathDefect.REVOKED,
        validator.validate(inputs(signer, List.of(), List.of(CertificateList.parse(list)))));
  }

  @Test
  void keysWhoseSignaturesCostTooMuch() throws Exception {
    BigInteger huge = BigInteger.ONE.shiftLeft(16_000).setBit(0);
    PublicKey dsa =
        KeyFactory.getInstance("DSA")
            .generatePublic(
                new DSAPublicKeySpec(
                    BigInteger.TWO, huge, BigInteger.ONE.shiftLeft(255).setBit(0), BigInteger.TEN));
    TestCa slow =
        ROOT.subordinate("Slow", p -> p.keys = new KeyPair(dsa, TestCa.newKeys().getPrivate()));

    PathResult result =
        validator.validate(inputs(slow.issue("Signer"), List.of(slow.certificate()), List.of()));
    defect(PathDefect.ALGORITHM, result);
    assertThat(((PathResult.Invalid) result).detail()).contains("'CN=Slow'", "larger");
  }

  @Test
  void everyKeyInUseIsWorkedWith() throws Exception {
    for (String curve : List.of("secp256r1", "secp384r1", "secp521r1")) {
      assertThat(SignatureCost.isBearable(key("EC", new ECGenParameterSpec(curve)))).isTrue();
    }
    PublicKey rsa =
        KeyFactory.getInstance("RSA")
            .generatePublic(
                new RSAPublicKeySpec(
                    BigInteger.ONE.shiftLeft(16_383).setBit(0), BigInteger.valueOf(65_537)));
    assertThat(SignatureCost.isBearable(rsa)).isTrue();
    assertThat(SignatureCost.isBearable(key("Ed25519", NamedParameterSpec.ED25519))).isTrue();
  }

  @Test
  void signaturesOfLargeKeysAreCountedForMore() throws Exception {
    PublicKey small = key("EC", new ECGenParameterSpec("secp256r1"));
    PublicKey large = key("EC", new ECGenParameterSpec("secp521r1"));

    assertThat(SignatureCost.of(large)).isGreaterThan(4 * SignatureCost.of(small));
    WorkBudget budget = new WorkBudget();
    int verified = 0;
    while (budget.spend(SignatureCost.of(large))) {
      verified++;
    }
    assertThat(verified).isLessThan(100);
    assertThat(budget.exhausted()).isTrue();
  }

  @Test
  void policiesThatMultiply() {
    List<X509Certificate> pool = new ArrayList<>();
    TestCa last = ROOT;
    for (int i = 0; i < 10; i++) {
      last = last.subordinate("CA " + i, p -> p.further = policies(20));
      pool.add(last.certificate());
    }
    defect(
        PathDefect.WORK_BOUND,
        validator.validate(
            inputs(last.issue("Signer", p -> p.further = policies(20)), pool, List.of())));
  }

  @Test
  void asManyPoliciesAsAnyReasonableCaMaps() {
    TestCa ca = ROOT.subordinate("CA", p -> p.further = policies(3));

    assertThat(
            validator.validate(
                inputs(
                    ca.issue("Signer", p -> p.further = policies(3).subList(0, 1)),
                    List.of(ca.certificate()),
                    List.of())))
        .isInstanceOf(PathResult.Valid.class);
  }

  @Test
  void aHundredThousandNames() throws Exception {
    TestCa constrained = ROOT.subordinate("CA", p -> p.further = List.of(constraints(10)));
    X509Certificate signer = constrained.issue("Signer", p -> p.further = List.of(names(100_000)));

    defect(
        PathDefect.WORK_BOUND,
        validator.validate(inputs(signer, List.of(constrained.certificate()), List.of())));
    X509Certificate unconstrained = ROOT.issue("Signer", p -> p.further = List.of(names(100_000)));
    assertThat(validator.validate(inputs(unconstrained, List.of(), List.of())))
        .isInstanceOf(PathResult.Valid.class);
  }

  @Test
  void thousandsOfAttributesInAName() throws Exception {
    TestCa constrained = ROOT.subordinate("CA", p -> p.further = List.of(constraints(2_000)));
    String name = "Signer" + ",CN=x".repeat(2_000);

    defect(
        PathDefect.WORK_BOUND,
        validator.validate(
            inputs(constrained.issue(name), List.of(constrained.certificate()), List.of())));
  }

  @Test
  void tenThousandExtensions() {
    List<Extension> many = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      many.add(new Extension(new ASN1ObjectIdentifier("1.2.3." + i), false, new byte[] {5, 0}));
    }
    many.add(new Extension(new ASN1ObjectIdentifier("1.2.4"), true, new byte[] {5, 0}));

    defect(
        PathDefect.CRITICAL_EXTENSION,
        validator.validate(
            inputs(ROOT.issue("Signer", p -> p.further = many), List.of(), List.of())));
  }

  @Test
  void anObjectIdentifierOfThousandsOfDigits() {
    ASN1ObjectIdentifier huge = new ASN1ObjectIdentifier("2.25.1" + "9".repeat(2_000));
    Extension strange = new Extension(huge, true, new byte[] {5, 0});

    defect(
        PathDefect.CRITICAL_EXTENSION,
        validator.validate(
            inputs(ROOT.issue("Signer", p -> p.further = List.of(strange)), List.of(), List.of())));
  }

  @Test
  void thousandsOfDistributionPoints() throws Exception {
    DistributionPoint[] points = new DistributionPoint[5_000];
    for (int i = 0; i < points.length; i++) {
      GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, "http://a/" + i);
      points[i] =
          new DistributionPoint(new DistributionPointName(new GeneralNames(name)), null, null);
    }
    X509Certificate signer =
        ROOT.issue(
            "Signer",
            p ->
                p.further =
                    List.of(
                        extension(
                            Extension.cRLDistributionPoints, encoded(new CRLDistPoint(points)))));
    CertificateList list = CertificateList.parse(ROOT.crl(AT.minusSeconds(60), AT.plusSeconds(60)));

    defect(
        PathDefect.REVOCATION_UNKNOWN,
        validator.validate(inputs(signer, List.of(), List.of(list))));
  }

  private static PublicKey key(String algorithm, AlgorithmParameterSpec spec) {
    return TestCa.keys(algorithm, spec).getPublic();
  }

  /** So many policies, each mapped to each. */
  private static List<Extension> policies(int count) {
    ASN1EncodableVector policies = new ASN1EncodableVector();
    ASN1EncodableVector mappings = new ASN1EncodableVector();
    for (int i = 0; i < count; i++) {
      ASN1ObjectIdentifier one = new ASN1ObjectIdentifier("1.2.3." + i);
      policies.add(new DERSequence(one));
      for (int j = 0; j < count; j++) {
        ASN1ObjectIdentifier other = new ASN1ObjectIdentifier("1.2.3." + j);
        mappings.add(new DERSequence(new ASN1Encodable[] {one, other}));
      }
    }
    return List.of(
        extension(Extension.certificatePolicies, encoded(new DERSequence(policies))),
        extension(Extension.policyMappings, encoded(new DERSequence(mappings))));
  }

  private static List<TestCa> mesh(int size) {
    List<TestCa> mesh = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      mesh.add(TestCa.root("Mesh " + i));
    }
    return mesh;
  }

  private static List<X509Certificate> crossCertificates(List<TestCa> mesh) {
    List<X509Certificate> all = new ArrayList<>();
    for (TestCa issuer : mesh) {
      for (TestCa subject : mesh) {
        all.add(issuer.crossCertify(subject));
      }
    }
    return all;
  }

  private static Extension constraints(int count) {
    GeneralSubtree[] excluded = new GeneralSubtree[count];
    for (int i = 0; i < count; i++) {
      excluded[i] = new GeneralSubtree(new GeneralName(GeneralName.dNSName, i + ".example"));
    }
    return extension(Extension.nameConstraints, encoded(new NameConstraints(null, excluded)));
  }

  private static Extension names(int count) {
    GeneralName[] names = new GeneralName[count];
    for (int i = 0; i < count; i++) {
      names[i] = new GeneralName(GeneralName.dNSName, "h" + i + ".test");
    }
    return extension(Extension.subjectAlternativeName, encoded(new GeneralNames(names)));
  }

  private static Extension extension(ASN1ObjectIdentifier id, byte[] value) {
    return new Extension(id, id.equals(Extension.nameConstraints), value);
  }

  private static byte[] encoded(ASN1Object value) {
    try {
      return value.getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sequences within sequences, DER. */
  private static byte[] nested(int depth) {
    ByteArrayOutputStream reversed = new ByteArrayOutputStream();
    for (int i = 0, length = 0; i < depth; i++) {
      int header = 5;
      for (int shift = 0; shift < 24; shift += 8) {
        reversed.write(length >> shift);
      }
      reversed.write(0x83);
      reversed.write(0x30);
      length += header;
    }
    byte[] bytes = reversed.toByteArray();
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte swapped = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = swapped;
    }
    return bytes;
  }

  private static void defect(PathDefect defect, PathResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            PathResult.Invalid.class,
            invalid -> assertThat(invalid.defect()).as(invalid.detail()).isEqualTo(defect));
  }

  private static PathInputs inputs(
      X509Certificate target, List<X509Certificate> pool, List<CertificateList> crls) {
    return new PathInputs(
        target,
        pool,
        List.of(ROOT.certificate()),
        crls,
        List.of(),
        AT,
        Set.of(),
        Set.of(PathInputs.ANY_POLICY),
        false,
        false,
        false,
        null,
        CertificateProfile.RFC5280);
  }
}
