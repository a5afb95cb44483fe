// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.TestCa;
import org.crossborder.validation.ExampleDocuments;
import org.crossborder.validation.report.format.ReportFormat;
import org.crossborder.validation.signature.pades.PadesSignatureValidation;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A signed report is verified by what it carries; what cannot be signed is said at once. */
class SignedReportTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void document() throws Exception {
    Files.write(
        folder.resolve("certificate.xml"),
        ExampleDocuments.of("certificate-of-origin").orElseThrow());
    Files.writeString(folder.resolve("password"), "secret\n");
    SealingKey key = key("RSA");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "report", key.key(), "secret".toCharArray(), key.chain().toArray(Certificate[]::new));
    try (var file = Files.newOutputStream(folder.resolve("report.p12"))) {
      store.store(file, "secret".toCharArray());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif"})
  void jsonIsSignedAsJws(String format) throws Exception {
    assertThat(validate(format, "--sign-with", "report.p12", "--password-file", "password"))
        .as(err.toString())
        .isEqualTo(1);
    JWSObject jws = JWSObject.parse(out.toString().strip());
    X509Certificate signer = signer(jws);
    assertThat(
            jws.verify(
                new DefaultJWSVerifierFactory()
                    .createJWSVerifier(jws.getHeader(), signer.getPublicKey())))
        .isTrue();
    assertThat(jws.getHeader().getAlgorithm().getName()).isEqualTo("PS256");
    assertThat(jws.getPayload().toString()).contains("SG-01");
  }

  @ParameterizedTest
  @CsvSource({"secp256r1, ES256", "secp384r1, ES384"})
  void ellipticCurvesSignToo(String curve, String algorithm) throws Exception {
    byte[] report = "{}".getBytes(UTF_8);
    String signed =
        new String(SignedReport.sign(ReportFormat.JSON, report, key(curve), NOW), UTF_8);
    assertThat(JWSObject.parse(signed.strip()).getHeader().getAlgorithm().getName())
        .isEqualTo(algorithm);
  }

  @Test
  void etsiIsSealedInPlace() throws Exception {
    assertThat(validate("etsi", "--sign-with", "report.p12", "--password-file", "password"))
        .as(err.toString())
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("Signature", "QualifyingProperties", "vr:SignatureValidationStatus");
  }

  /**
   * The layout of the report on paper, with its fonts, is of those that our own PDF rules accept.
   */
  @Test
  void pdfIsSealedAsAWhole() throws Exception {
    Path report = folder.resolve("report.pdf");
    assertThat(
            validate(
                "pdf",
                "--output",
                "report.pdf",
                "--sign-with",
                "report.p12",
                "--password-file",
                "password"))
        .as(err.toString())
        .isEqualTo(1);
    assertThat(
            new PadesSignatureValidation()
                .validate(
                    Files.readAllBytes(report), Instant.now().plusSeconds(1), TimestampTrust.NONE))
        .singleElement()
        .satisfies(
            signature -> {
              assertThat(signature.findings()).isEmpty();
              assertThat(signature.formatAndLevel()).isEqualTo("PAdES-B");
              assertThat(signature.scope().wholeDocument()).isTrue();
            });
  }

  @Test
  void aKeyOfAnotherCertificateSignsNothing() throws Exception {
    SealingKey wrong = new SealingKey(key("RSA").key(), key("RSA").chain());
    assertThatExceptionOfType(GeneralSecurityException.class)
        .isThrownBy(() -> SignedReport.sign(ReportFormat.JSON, new byte[] {'1'}, wrong, NOW));
  }

  @Test
  void whatCannotBeSignedIsRefusedBeforeAnyWork() {
    for (String format : List.of("text", "html", "svrl", "xvrl", "tar", "junit")) {
      assertThat(validate(format, "--sign-with", "report.p12", "--password-file", "password"))
          .isEqualTo(3);
    }
    assertThat(validate("json", "--sign-with", "report.p12")).isEqualTo(3);
    assertThat(err.toString()).contains("--sign-with needs --password-file", "no place for");
    assertThat(out.toString()).isEmpty();
  }

  private int validate(String format, String... options) {
    Stream<String> given =
        Stream.of(options)
            .map(word -> word.startsWith("--") ? word : folder.resolve(word).toString());
    CommandLine commandLine = ValidatorCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(
        Stream.concat(
                Stream.of(
                    "validate",
                    folder.resolve("certificate.xml").toString(),
                    "--party",
                    "KR",
                    "--format",
                    format),
                given)
            .toArray(String[]::new));
  }

  private static X509Certificate signer(JWSObject jws) throws Exception {
    return com.nimbusds.jose.util.X509CertUtils.parse(
        jws.getHeader().getX509CertChain().get(0).decode());
  }

  private static SealingKey key(String kind) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.equals("RSA") ? "RSA" : "EC");
    if (kind.equals("RSA")) {
      generator.initialize(2048);
    } else {
      generator.initialize(new ECGenParameterSpec(kind));
    }
    KeyPair keys = generator.generateKeyPair();
    TestCa ca = TestCa.root("Reports");
    X509Certificate leaf = ca.issue("Signer of reports", profile -> profile.keys = keys);
    return new SealingKey(keys.getPrivate(), List.of(leaf, ca.certificate()));
  }
}
