// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.oracle.TradeDocument.CERTIFICATE_OF_ORIGIN;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What DSS signs at T, LT and LTA, whatever it varies, is TOTAL_PASSED at that level here. */
class WePassTheLevelsOfDssIT {
  private static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
  private static final Instant NOW = Instant.now();
  private static final Hierarchy HIERARCHY = new Hierarchy(NOW);

  private record Signed(String document, String level, List<String> timestamps) {}

  private static final Map<String, Signed> SIGNED = new LinkedHashMap<>();

  @TempDir private static Path folder;

  private static List<OurReport> reports = List.of();

  @BeforeAll
  static void signAndValidate() {
    for (KeyKind kind : List.of(KeyKind.RSA_3072, KeyKind.P_256)) {
      vary(kind + ", default", kind);
      vary(kind + ", enveloped", kind, Variation.enveloped(Variation.EXCLUSIVE));
    }
    KeyKind ec = KeyKind.P_256;
    vary("Canonical XML 1.0", ec, Variation.enveloped(INCLUSIVE));
    vary("SHA-512", ec, Variation.digest(DigestAlgorithm.SHA512));
    vary("KeyInfo is signed too", ec, Variation.signedKeyInfo());
    vary("indented", ec, Variation.indented());
    vary("another prefix", ec, Variation.prefix("dsig"));
    vary(
        "no canonicalization named",
        ec,
        Variation.references("", new EnvelopedSignatureTransform()));
    extendTwice();
    reports =
        OurValidation.of(
                SIGNED.values().stream().map(Signed::document).toList(),
                Instant.now(),
                Options.trusting(HIERARCHY, Instant.now(), folder),
                folder)
            .reports();
  }

  static Set<String> names() {
    return SIGNED.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isTotalPassedAtItsLevel(String name) {
    Signed signed = SIGNED.get(name);
    OurReport report = reports.get(List.copyOf(SIGNED.keySet()).indexOf(name));
    assertThat(report.brokenRules()).isEmpty();
    assertThat(report.indication()).isEqualTo("TOTAL_PASSED");
    assertThat(report.timestamps()).isEqualTo(signed.timestamps());
    assertThat(report.level()).isEqualTo(signed.level());
    assertThat(report.coversWholeDocument()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isTotalPassedInDssItself(String name) {
    byte[] document = SIGNED.get(name).document().getBytes(StandardCharsets.UTF_8);
    SimpleReport report = new DssValidation(HIERARCHY).validate(document, Instant.now());
    String id = report.getFirstSignatureId();
    assertThat(report.getAdESValidationErrors(id)).extracting(Message::getValue).isEmpty();
    assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
  }

  private static void vary(String name, KeyKind kind, Variation... variations) {
    sign(name + ", T", kind, SignatureLevel.XAdES_BASELINE_T, variations);
    sign(name + ", LT", kind, SignatureLevel.XAdES_BASELINE_LT, variations);
    sign(name + ", LTA", kind, SignatureLevel.XAdES_BASELINE_LTA, variations);
  }

  private static void sign(
      String name, KeyKind kind, SignatureLevel level, Variation... variations) {
    String signed =
        signer(kind)
            .signInPlace(
                UblSignaturePlace.in(CERTIFICATE_OF_ORIGIN),
                1,
                Stream.concat(Stream.of(variations), Stream.of(Variation.level(level)))
                    .toArray(Variation[]::new));
    String reached = level.name().substring("XAdES_BASELINE_".length());
    SIGNED.put(
        name,
        new Signed(
            signed,
            reached,
            reached.equals("LTA")
                ? List.of("SIGNATURE PASSED", "ARCHIVE PASSED")
                : List.of("SIGNATURE PASSED")));
  }

  private static void extendTwice() {
    DssSigner signer = signer(KeyKind.P_256);
    String archived = SIGNED.get(KeyKind.P_256 + ", enveloped, LTA").document();
    SIGNED.put(
        "archived again",
        new Signed(
            signer.extend(archived, SignatureLevel.XAdES_BASELINE_LTA),
            "LTA",
            List.of("SIGNATURE PASSED", "ARCHIVE PASSED", "ARCHIVE PASSED")));
    String references =
        signer.signInPlace(
            UblSignaturePlace.in(CERTIFICATE_OF_ORIGIN),
            1,
            Variation.level(SignatureLevel.XAdES_X));
    SIGNED.put(
        "SigAndRefsTimeStamp",
        new Signed(
            references, "T", List.of("SIGNATURE PASSED", "SIGNATURE_AND_REFERENCES PASSED")));
  }

  private static DssSigner signer(KeyKind kind) {
    return DssSigner.above(HIERARCHY.seal(kind), NOW, HIERARCHY, HIERARCHY.timestamps());
  }
}
