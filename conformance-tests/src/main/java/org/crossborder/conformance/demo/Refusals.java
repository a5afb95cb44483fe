// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Act 2: three documents that the other side would have to refuse. The exporter's own gateway
 * notices, before anything is sent, and says why.
 */
final class Refusals {
  private final Scene scene;

  private Refusals(Scene scene) {
    this.scene = scene;
  }

  static void play(Scene scene) throws NotObserved, IOException, InterruptedException {
    scene.timeline().heading("2. Three documents are refused at Bangladesh's gateway");
    Refusals act = new Refusals(scene);
    int before = scene.importerApi().inbound().size();
    SealedDocuments documents = scene.documents();
    act.refuse("One character altered", documents.altered(), "D05", "Art. 8(1)");
    act.refuse(
        "Sealed under an unlisted CA", documents.unlisted(), "SERVICE_NOT_LISTED", "Art. 8(1)");
    act.refuse(
        "Packing list, not covered", documents.packingList(), "DOCTYPE_NOT_COVERED", "Art. 8(3)");
    NotObserved.unlessEqual(
        before,
        scene.importerApi().inbound().size(),
        "Documents at KR's gateway after the refusals");
    scene.timeline().note("None of them left Bangladesh");
  }

  private void refuse(String what, String document, String reason, String article)
      throws NotObserved, IOException, InterruptedException {
    GatewayApi.Answer answer = scene.exporterApi().submit(document, State.KOREA, "demo-" + reason);
    NotObserved.unlessEqual(422, answer.status(), what + ": " + answer.body());
    JsonNode finding =
        finding(answer.body(), reason)
            .orElseThrow(
                () -> new NotObserved(what + ": reason " + reason + " in " + answer.body()));
    NotObserved.unlessEqual(article, finding.path("article").asString(), what + ", " + reason);
    scene.timeline().note(what + ": " + reason + ", " + article);
    scene.timeline().detail(finding.path("message").asString());
  }

  private static Optional<JsonNode> finding(JsonNode problem, String rule) {
    return problem
        .path("findings")
        .valueStream()
        .filter(finding -> rule.equals(finding.path("rule").asString()))
        .findFirst();
  }
}
