// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.application.Neighbours.await;
import static org.crossborder.gateway.application.Neighbours.certificate;
import static org.crossborder.gateway.application.Neighbours.inbound;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.validation.container.ContainerIntake;
import org.crossborder.validation.container.ContainerLimits;
import org.crossborder.validation.container.ContainerOutcome;
import org.crossborder.validation.container.ContainerSignatureValidation;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.intake.IntakeLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The evidence that each of two gateways has of one exchange. */
class EvidenceTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static final TestTrust TRUST = new TestTrust();
  private static SealAuthority seals;
  private static SingleWindow singleWindow;
  private static RunningGateway bd;
  private static RunningGateway kr;

  @BeforeAll
  static void start() throws Exception {
    seals = new SealAuthority("BD");
    singleWindow = SingleWindow.start(folder);
    bd = new RunningGateway(folder.resolve("bd"), "BD", TestPki.BD, TRUST, singleWindow.webhook());
    kr = new RunningGateway(folder.resolve("kr"), "KR", TestPki.KR, TRUST, singleWindow.webhook());
    TRUST.publish(Register.trusted(bd.as4(), kr.as4(), seals));
  }

  @AfterAll
  static void stop() {
    bd.close();
    kr.close();
    singleWindow.stop();
  }

  @Test
  void bothSidesHaveTheDocumentTheSignedEnvelopesReceiptsAndAcknowledgement() throws Exception {
    byte[] document = certificate(seals, "E-1");
    JsonNode out = await(bd, JSON.readTree(bd.submit(document).body()), "ACCEPTED");
    JsonNode in = await(kr, inbound(kr, out), "ACKNOWLEDGED");

    Map<String, byte[]> exported = files(evidence(bd, out).body());
    Map<String, byte[]> imported = files(evidence(kr, in).body());

    for (Map<String, byte[]> files : List.of(exported, imported)) {
      assertThat(files)
          .containsKeys(
              "manifest.json",
              "manifest-fr.html",
              "document/envelope.xml",
              "document/receipt.xml",
              "document/part-1.signed",
              "acknowledgement-1/part-1.xml",
              "acknowledgement-1/envelope.xml",
              "acknowledgement-1/receipt.xml",
              "report/report.json",
              "report/report-zh.html",
              "report/report.etsi.xml",
              "exchange.json",
              "history.json");
      assertThat(files.get("document/part-1.xml")).isEqualTo(document);
    }
    assertThat(exported.get("document/envelope.xml"))
        .as("what was sent is what was received")
        .isEqualTo(imported.get("document/envelope.xml"));
    for (String same :
        List.of(
            "document/receipt.xml",
            "document/part-1.signed",
            "acknowledgement-1/part-1.xml",
            "acknowledgement-1/part-1.signed",
            "acknowledgement-1/envelope.xml",
            "acknowledgement-1/receipt.xml")) {
      assertThat(exported.get(same)).as(same).isEqualTo(imported.get(same));
    }
    JsonNode manifest = JSON.readTree(imported.get("manifest.json"));
    assertThat(manifest.path("party").asString()).isEqualTo("KR");
    assertThat(manifest.at("/document/number").asString()).isEqualTo("E-1");
    assertThat(new String(imported.get("manifest-en.html"), UTF_8))
        .contains("E-1", "Bangladesh", "verify-evidence");
  }

  @Test
  void thePackageStaysTheSameUntilMoreHappens() throws Exception {
    JsonNode out =
        await(bd, JSON.readTree(bd.submit(certificate(seals, "E-2")).body()), "ACCEPTED");

    HttpResponse<byte[]> first = evidence(bd, out);
    HttpResponse<byte[]> second = evidence(bd, out);

    assertThat(first.headers().firstValue("Evidence-Level")).hasValue("B");
    assertThat(first.headers().firstValue("Content-Type"))
        .hasValue("application/vnd.etsi.asic-e+zip");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
  }

  @Test
  void whatIsUnknownHasNoEvidence() throws Exception {
    String nobody = "/v1/documents/00000000-0000-0000-0000-000000000000/evidence";
    assertThat(bd.get(nobody).statusCode()).isEqualTo(404);
    assertThat(bd.send(bd.anonymous(nobody).build()).statusCode()).isEqualTo(401);
  }

  /** The files of a package whose seal holds over every one of them. */
  private static Map<String, byte[]> files(byte[] container) {
    ContainerOutcome outcome = new ContainerIntake(ContainerLimits.DEFAULT).read(container);
    assertThat(outcome).isInstanceOf(ContainerOutcome.Opened.class);
    var opened = ((ContainerOutcome.Opened) outcome).container();
    var signatures =
        new ContainerSignatureValidation(IntakeLimits.DEFAULT).validate(opened, Instant.now());
    assertThat(signatures.refusals()).isEmpty();
    assertThat(signatures.signatures()).hasSize(1).allMatch(signature -> signature.passed());
    return opened.dataFiles().stream()
        .collect(Collectors.toMap(PackagedFile::name, PackagedFile::bytes));
  }

  private static HttpResponse<byte[]> evidence(RunningGateway gateway, JsonNode document)
      throws Exception {
    HttpResponse<byte[]> response =
        gateway.bytes(gateway.request(document.at("/links/evidence").asString()).build());
    assertThat(response.statusCode()).as(new String(response.body(), UTF_8)).isEqualTo(200);
    return response;
  }
}
