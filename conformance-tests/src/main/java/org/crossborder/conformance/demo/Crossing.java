// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Act 1: a certificate of origin crosses, is recognised, delivered and acknowledged. */
final class Crossing {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final int SIGNED_PARTS = 3;

  private final Scene scene;

  private Crossing(Scene scene) {
    this.scene = scene;
  }

  static void play(Scene scene) throws NotObserved, IOException, InterruptedException {
    scene.timeline().heading("1. A certificate of origin goes from Bangladesh to Korea");
    Crossing act = new Crossing(scene);
    String sent = act.submit();
    JsonNode acknowledged = act.awaitAcknowledgement(sent);
    String received = act.findAtImporter(sent);
    act.showWay(sent, received);
    act.checkContent(received);
    act.checkReport(received);
    act.checkReceipt(sent);
    act.checkAcknowledgement(sent, acknowledged);
  }

  private String submit() throws NotObserved, IOException, InterruptedException {
    GatewayApi.Answer answer =
        scene.exporterApi().submit(scene.documents().certificate(), State.KOREA, "demo-crossing");
    NotObserved.unlessEqual(
        202, answer.status(), "Submission of the certificate: " + answer.body());
    return answer.body().path("id").asString();
  }

  private JsonNode awaitAcknowledgement(String id) throws NotObserved, InterruptedException {
    return Patience.await(
        "The business acknowledgement of the certificate at the exporter's gateway",
        LIMIT,
        () ->
            Optional.of(scene.exporterApi().document(id))
                .filter(document -> "ACCEPTED".equals(document.path("state").asString())));
  }

  private String findAtImporter(String sent) throws NotObserved, IOException, InterruptedException {
    return scene
        .importerApi()
        .inbound(sent)
        .orElseThrow(() -> new NotObserved("The certificate in the importer's list of documents"))
        .path("id")
        .asString();
  }

  private void showWay(String sent, String received) throws IOException, InterruptedException {
    scene
        .timeline()
        .way(
            State.BANGLADESH,
            scene.exporterApi().events(sent),
            State.KOREA,
            scene.importerApi().events(received));
  }

  private void checkContent(String received) throws NotObserved, IOException, InterruptedException {
    String certificate = scene.documents().certificate();
    List<String> delivered = scene.servers().singleWindow().documents();
    NotObserved.unlessEqual(1, delivered.size(), "Documents at the importer's single window");
    NotObserved.unless(
        certificate.equals(delivered.get(0)),
        "The single window has the certificate byte for byte");
    NotObserved.unless(
        certificate.equals(scene.importerApi().content(received)),
        "The importer's gateway keeps the certificate byte for byte");
    scene.timeline().note("Delivered to the single window byte for byte");
  }

  private void checkReport(String received) throws NotObserved, IOException, InterruptedException {
    JsonNode report = scene.importerApi().report(received);
    NotObserved.unlessEqual(
        "TOTAL_PASSED", report.at("/technical/indication").asString(), "Technical verdict at KR");
    NotObserved.unlessEqual(
        "RECOGNISED", report.at("/recognition/verdict").asString(), "Recognition at KR");
    scene
        .timeline()
        .note(
            "Validated at KR: TOTAL_PASSED, RECOGNISED under clause "
                + report.at("/recognition/clause").asString());
  }

  private void checkReceipt(String sent) throws NotObserved, IOException, InterruptedException {
    SecondOpinion receipt = SecondOpinion.on(scene.exporterApi().receipt(sent));
    NotObserved.unless(
        receipt.isSignedBy(importersGateway()), "KR's receipt is signed with KR's registered key");
    NotObserved.unlessEqual(
        SIGNED_PARTS,
        receipt.provenParts(),
        "Parts that the receipt proves: header, body, payload");
    scene
        .timeline()
        .note("KR's signed non-repudiation receipt is at BD, for header, body and payload");
  }

  private void checkAcknowledgement(String sent, JsonNode document)
      throws NotObserved, IOException, InterruptedException {
    JsonNode acknowledgement = document.path("acknowledgement");
    NotObserved.unlessEqual(
        "ACCEPTED", acknowledgement.path("status").asString(), "Status in KR's acknowledgement");
    NotObserved.unless(
        SecondOpinion.on(scene.exporterApi().acknowledgement(sent)).isSignedBy(importersGateway()),
        "KR's acknowledgement is sealed with KR's registered key");
    scene.timeline().note("KR's sealed business acknowledgement is at BD: ACCEPTED");
  }

  private X509Certificate importersGateway() {
    return scene.parties().importer().pki().gateway().rsa().certificate();
  }
}
