// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.signature.SealedDocuments.EC;
import static org.crossborder.validation.signature.StampedDocuments.AUTHORITY;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.signature.cms.CadesAugmentation;
import org.crossborder.validation.signature.cms.CadesSealer;
import org.crossborder.validation.signature.cms.CmsSignatureValidation;
import org.crossborder.validation.signature.pades.PadesAugmentation;
import org.crossborder.validation.signature.pades.PadesSealer;
import org.crossborder.validation.signature.pades.PadesSignatureValidation;
import org.crossborder.validation.signature.pades.PdfForge;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an OCSP response in a signature says counts if it may, in whatever form it is carried. */
class EmbeddedOcspTest {
  private static final Instant NOW = STAMPED.plusSeconds(7_200);
  private static final Instant ANSWERED = STAMPED.plusSeconds(120);
  private static final SealingAuthority STRANGER = SealingAuthority.ec("BD");
  private static final byte[] XML =
      new XadesSealer()
          .seal(Examples.certificate().getBytes(UTF_8), EC.key(), EC.chain(), Examples.NOW);
  private static final byte[] CMS =
      new CadesSealer(RsaPadding.PSS).attached(XML, EC.key(), EC.chain(), Examples.NOW);
  private static final byte[] PDF =
      new PadesSealer(RsaPadding.PSS)
          .seal(PdfForge.document(false, d -> {}), EC.key(), EC.chain(), Examples.NOW);

  enum Carrier {
    XADES,
    CADES,
    PADES
  }

  private record Case(String name, OcspAnswers answer, String level, List<String> rules) {}

  static Stream<Arguments> everyCase() {
    List<Case> cases =
        List.of(
            of("good", answer(), "LT"),
            of("good, with a nonce", answer().withNonce(), "LT"),
            of("good, by a delegate", answer().delegated(KeyPurposeId.id_kp_OCSPSigning), "LT"),
            of("revoked after the time-stamp", revoked(STAMPED.plusSeconds(60)), "LT"),
            of("revoked before the time-stamp", revoked(STAMPED.minusSeconds(60)), "", "SG-30"),
            of("unknown", answer().saying(new UnknownStatus()), "T", "SG-31"),
            of("signed by a stranger", answer().signedBy(STRANGER), "T", "SG-31"),
            of("by a delegate for nothing", answer().delegated(null), "T", "SG-31"),
            of(
                "by a delegate for something else",
                answer().delegated(KeyPurposeId.id_kp_serverAuth),
                "T",
                "SG-31"),
            of(
                "whose next update had passed",
                answer().madeAt(STAMPED.minus(Duration.ofDays(3))),
                "T",
                "SG-31"),
            of("with another key of the issuer", answer().namingIssuer(STRANGER), "T", "SG-31"));
    return Stream.of(Carrier.values())
        .flatMap(
            carrier ->
                cases.stream()
                    .map(
                        each ->
                            Arguments.of(
                                carrier, each.name(), each.answer(), each.level(), each.rules())));
  }

  @ParameterizedTest(name = "{0}: a response that is {1}")
  @MethodSource("everyCase")
  void countsIfItMay(
      Carrier carrier, String name, OcspAnswers answer, String level, List<String> rules)
      throws Exception {
    ValidatedSignature signature = validate(carrier, answer.encoded());
    assertThat(signature.findings()).extracting(Finding::ruleId).containsExactlyElementsOf(rules);
    assertThat(signature.validatedLevel().map(Enum::name).orElse("")).isEqualTo(level);
    if (level.isEmpty()) {
      assertThat(signature.subIndication()).isEqualTo(SubIndication.REVOKED_NO_POE);
    }
  }

  private static Case of(String name, OcspAnswers answer, String level, String... rules) {
    return new Case(name, answer, level, List.of(rules));
  }

  private static OcspAnswers answer() {
    return OcspAnswers.about(EC, ANSWERED);
  }

  private static OcspAnswers revoked(Instant time) {
    return answer().saying(new RevokedStatus(Date.from(time), CRLReason.keyCompromise));
  }

  private static ValidatedSignature validate(Carrier carrier, byte[] response)
      throws IOException, InterruptedException {
    ValidationData data =
        new ValidationData(
            List.of(), List.of(response, AUTHORITY.revocationList(STAMPED.plusSeconds(60))));
    TimestampTrust trust = AUTHORITY.trustedAt(NOW);
    BaselineLevel level = BaselineLevel.LT;
    return switch (carrier) {
      case XADES ->
          new BasicSignatureValidation()
              .validate(
                  new XadesAugmentation(AUTHORITY.at(STAMPED), data).raise(XML, level), NOW, trust);
      case CADES ->
          new CmsSignatureValidation()
              .validateAttached(
                  new CadesAugmentation(AUTHORITY.at(STAMPED), data).raise(CMS, level), NOW, trust)
              .get(0);
      case PADES ->
          new PadesSignatureValidation()
              .validate(
                  new PadesAugmentation(AUTHORITY.at(STAMPED), data).raise(PDF, level, STAMPED),
                  NOW,
                  trust)
              .get(0);
    };
  }
}
