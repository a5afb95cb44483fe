// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
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
