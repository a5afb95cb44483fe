// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.oracle.TradeDocument.CERTIFICATE_OF_ORIGIN;
import static org.crossborder.validation.oracle.TradeDocument.PACKING_LIST;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What DSS signs, whatever it varies, is TOTAL_PASSED here. */
class WePassWhatDssSignsIT {
  private static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
  private static final String INCLUSIVE_11 = "http://www.w3.org/2006/12/xml-c14n11";

  private static final Instant NOW = Instant.now();
  private static final Hierarchy HIERARCHY = new Hierarchy(NOW);
  private static final Map<String, String> SIGNED = new LinkedHashMap<>();

  @TempDir private static Path folder;

  private static int exitCode;
  private static Map<String, OurReport> reports = Map.of();

  @BeforeAll
  static void signAndValidate() {
    for (KeyKind kind : KeyKind.values()) {
      for (DigestAlgorithm digest : List.of(DigestAlgorithm.SHA256, DigestAlgorithm.SHA512)) {
        Variation algorithm = Variation.digest(digest);
        String name = kind + " " + digest;
        sign(name + ", XPath Filter 2", kind, CERTIFICATE_OF_ORIGIN, algorithm);
        sign(
            name + ", enveloped-signature",
            kind,
            CERTIFICATE_OF_ORIGIN,
            algorithm,
            Variation.enveloped(Variation.EXCLUSIVE));
      }
    }
    signVariations();
    signTwice();
    OurValidation validation =
        OurValidation.of(List.copyOf(SIGNED.values()), Instant.now(), folder);
    exitCode = validation.exitCode();
    List<String> names = List.copyOf(SIGNED.keySet());
    reports =
        names.stream()
            .collect(
                Collectors.toMap(
                    name -> name, name -> validation.reports().get(names.indexOf(name))));
  }

  private static void signVariations() {
    KeyKind ec = KeyKind.P_256;
    sign("packing list", ec, PACKING_LIST);
    vary("RSASSA-PSS", KeyKind.RSA_3072, Variation.pss());
    vary("SHA3-256 in references", ec, Variation.referenceDigest(DigestAlgorithm.SHA3_256));
    vary("ECDSA with SHA3-256", ec, Variation.digest(DigestAlgorithm.SHA3_256));
    vary("ECDSA with SHA3-512", KeyKind.P_521, Variation.digest(DigestAlgorithm.SHA3_512));
    vary(
        "RSASSA-PSS with SHA3-384",
        KeyKind.RSA_3072,
        Variation.pss(),
        Variation.digest(DigestAlgorithm.SHA3_384));
    vary("KeyInfo is signed too", ec, Variation.signedKeyInfo());
    vary("SigningCertificate, version 1", ec, Variation.firstSigningCertificateProperty());
    vary("role, place and commitment", ec, Variation.moreSignedProperties());
    vary("another prefix", ec, Variation.prefix("dsig"));
    vary("indented", ec, Variation.indented());
    vary("Canonical XML 1.0", ec, Variation.enveloped(INCLUSIVE));
    vary("Canonical XML 1.1", ec, Variation.enveloped(INCLUSIVE_11));
    vary("comments are signed", ec, Variation.enveloped(Variation.EXCLUSIVE + "WithComments"));
    vary(
        "no canonicalization named",
        ec,
        Variation.references("", new EnvelopedSignatureTransform()));
  }

  static Set<String> names() {
    return SIGNED.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isTotalPassed(String name) {
    OurReport report = reports.get(name);
    assertThat(report.brokenRules()).isEmpty();
    assertThat(report.indication()).isEqualTo("TOTAL_PASSED");
    assertThat(report.status("SIGNATURE")).isEqualTo("VALID");
    assertThat(report.coversWholeDocument()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isTotalPassedInDssItself(String name) {
    SimpleReport report =
        new DssValidation(HIERARCHY).validate(SIGNED.get(name).getBytes(UTF_8), Instant.now());
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.TOTAL_PASSED);
  }

  /** Without trust data nothing is recognised, and so nothing is accepted. */
  @Test
  void isHeldForWantOfTrustData() {
    assertThat(reports.values()).extracting(OurReport::decision).containsOnly("HOLD");
    assertThat(exitCode).isEqualTo(2);
  }

  /** The filter that DSS writes by default takes the other signature out of what each signs. */
  private static void signTwice() {
    String once =
        new DssSigner(HIERARCHY.seal(KeyKind.P_256), NOW)
            .signInPlace(UblSignaturePlace.twoIn(CERTIFICATE_OF_ORIGIN), 1);
    SIGNED.put(
        "two authorities, one after the other",
        new DssSigner(HIERARCHY.seal(KeyKind.P_384), NOW).signInPlace(once, 2));
    SIGNED.put(
        "counter-signed", new DssSigner(HIERARCHY.seal(KeyKind.P_384), NOW).counterSign(once));
  }

  private static void vary(String name, KeyKind kind, Variation... variations) {
    sign(name, kind, CERTIFICATE_OF_ORIGIN, variations);
  }

  private static void sign(
      String name, KeyKind kind, TradeDocument document, Variation... variations) {
    SIGNED.put(
        name,
        new DssSigner(HIERARCHY.seal(kind), NOW)
            .signInPlace(UblSignaturePlace.in(document), 1, variations));
  }
}
