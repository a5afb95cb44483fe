// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.TestCa.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One certificate for each rule that breaks it, and the same without the defect. */
class CertificateRulesTest {
  private static final TestCa ROOT = TestCa.root("Root");

  @Test
  void goodCertificatesBreakNoRule() {
    assertThat(CertificateRules.against(ROOT.certificate(), Place.ANCHOR)).isEmpty();
    assertThat(CertificateRules.against(ROOT.issue("Signer"), Place.TARGET)).isEmpty();
    assertThat(CertificateRules.against(ROOT.subordinate("CA").certificate(), Place.INTERMEDIATE))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void signersWithOneDefect(String what, Consumer<Profile> defect) {
    assertThat(CertificateRules.against(ROOT.issue("Signer", defect), Place.TARGET))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains(what));
  }

  static Stream<Arguments> signersWithOneDefect() {
    return Stream.of(
        defect("not positive", p -> p.serial = BigInteger.ZERO),
        defect("not positive", p -> p.serial = BigInteger.ONE.negate()),
        defect("20 octets", p -> p.serial = BigInteger.ONE.shiftLeft(160)),
        defect(
            "no authority key identifier",
            p -> p.without = Set.of(Extension.authorityKeyIdentifier)),
        defect(
            "without a key identifier",
            p ->
                p.further =
                    List.of(
                        extension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new AuthorityKeyIdentifier(
                                new GeneralNames(new GeneralName(GeneralName.dNSName, "a.test")),
                                BigInteger.ONE)))),
        defect(
            "subject key identifier, which must not be critical",
            p ->
                p.further =
                    List.of(
                        extension(
                            Extension.subjectKeyIdentifier,
                            true,
                            new SubjectKeyIdentifier(new byte[20])))),
        defect("is no CA's", p -> p.keyUsage = KeyUsage.keyCertSign),
        defect(
            "name constraints and is no CA's",
            p -> p.further = List.of(constraints("a.test", true))),
        defect("DNS name", p -> p.further = List.of(names("under_score.test"))),
        defect("DNS name", p -> p.further = List.of(names("192.168.1.1"))),
        defect(
            "cannot be read",
            p ->
                p.further =
                    List.of(extension(Extension.subjectAlternativeName, false, DERNull.INSTANCE))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void authoritiesWithOneDefect(String what, Consumer<Profile> defect) {
    assertThat(
            CertificateRules.against(
                ROOT.subordinate("CA", defect).certificate(), Place.INTERMEDIATE))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains(what));
  }

  static Stream<Arguments> authoritiesWithOneDefect() {
    return Stream.of(
        defect(
            "no subject key identifier", p -> p.without = Set.of(Extension.subjectKeyIdentifier)),
        defect(
            "name constraints, which must be critical",
            p -> p.further = List.of(constraints("a.test", false))),
        defect("begins with a period", p -> p.further = List.of(constraints(".a.test", true))));
  }

  @Test
  void anAnchorHasNoCriticalExtensionThatIsNotUnderstood() {
    ASN1ObjectIdentifier strange = new ASN1ObjectIdentifier("1.2.3.4");
    X509Certificate anchor =
        ROOT.subordinate("CA", p -> p.further = List.of(extension(strange, true, DERNull.INSTANCE)))
            .certificate();

    assertThat(CertificateRules.against(anchor, Place.ANCHOR))
        .hasValue("has a critical extension that is not understood");
  }

  @Test
  void anAnchorSaysCriticallyThatItIsACa() {
    Consumer<Profile> uncritical =
        p -> {
          p.ca = false;
          p.further =
              List.of(extension(Extension.basicConstraints, false, new BasicConstraints(true)));
        };
    X509Certificate authority = ROOT.subordinate("CA", uncritical).certificate();

    assertThat(CertificateRules.against(authority, Place.ANCHOR)).isPresent();
    assertThat(CertificateRules.against(authority, Place.INTERMEDIATE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.test", "A-1.test", "*.a.test", "1.a.test", "xn--bcher-kva.test", "host"})
  void namesThatAreWrittenAsDnsNames(String name) {
    assertThat(
            CertificateRules.against(
                ROOT.issue("Signer", p -> p.further = List.of(names(name))), Place.TARGET))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ".", "a..test", "-a.test", "a-.test", "*", "b*.a.test", "a.*.test"})
  void namesThatAreNot(String name) {
    assertThat(
            CertificateRules.against(
                ROOT.issue("Signer", p -> p.further = List.of(names(name))), Place.TARGET))
        .isPresent();
  }

  private static Arguments defect(String what, Consumer<Profile> change) {
    return Arguments.of(what, change);
  }

  private static Extension names(String name) {
    return extension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
  }

  private static Extension constraints(String domain, boolean critical) {
    GeneralSubtree subtree = new GeneralSubtree(new GeneralName(GeneralName.dNSName, domain));
    return extension(
        Extension.nameConstraints,
        critical,
        new NameConstraints(new GeneralSubtree[] {subtree}, null));
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
