// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.crossborder.conformance.process.ServerProcess;

/** Act 3: the importer's gateway is killed in the middle of twenty documents; all arrive once. */
final class Outage {
  /** The kill falls into this delivery: the gateway never learns whether it was taken. */
  private static final int FATAL_DELIVERY = 6;

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Scene scene;
  private final SingleWindow singleWindow;
  private final CountDownLatch killed = new CountDownLatch(1);

  private Outage(Scene scene) {
    this.scene = scene;
    this.singleWindow = scene.servers().singleWindow();
  }

  static void play(Scene scene) throws NotObserved, IOException, InterruptedException {
    scene.timeline().heading("3. Korea's gateway is killed in the middle of twenty documents");
    Outage act = new Outage(scene);
    int before = act.singleWindow.documents().size();
    act.killDuringDelivery();
    List<String> sent = act.submitAll();
    act.awaitKill(before);
    act.restart();
    act.awaitAccepted(sent);
    act.checkExactlyOnce(before);
  }

  private void killDuringDelivery() {
    singleWindow.interruptDelivery(FATAL_DELIVERY, this::kill);
  }

  private void kill() {
    try {
      scene.importerGateway().kill();
      killed.countDown();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> submitAll() throws NotObserved, IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (String document : scene.documents().outage()) {
      GatewayApi.Answer answer =
          scene.exporterApi().submit(document, State.KOREA, "demo-outage-" + ids.size());
      NotObserved.unlessEqual(
          202, answer.status(), "Submission during the outage: " + answer.body());
      ids.add(answer.body().path("id").asString());
    }
    scene.timeline().note(ids.size() + " documents submitted at Bangladesh's gateway");
    return ids;
  }

  private void awaitKill(int before) throws NotObserved, InterruptedException {
    NotObserved.unless(
        killed.await(LIMIT.toSeconds(), TimeUnit.SECONDS), "Korea's gateway was killed");
    int delivered = singleWindow.documents().size() - before;
    NotObserved.unless(
        delivered < SealedDocuments.OUTAGE_DOCUMENTS, "The kill fell in the middle of the twenty");
    scene.timeline().note("SIGKILL during delivery " + delivered + "; no answer was given to it");
  }

  private void restart() throws NotObserved, IOException, InterruptedException {
    ServerProcess gateway = scene.importerGateway();
    gateway.restart();
    scene.servers().awaitReady(gateway, scene.importerApi());
    scene.timeline().note("Korea's gateway is up again");
  }

  private void awaitAccepted(List<String> ids) throws NotObserved, InterruptedException {
    for (String id : ids) {
      Patience.await(
          "Document " + id + " accepted after the outage",
          LIMIT,
          () ->
              Optional.of(scene.exporterApi().document(id).path("state").asString())
                  .filter("ACCEPTED"::equals));
    }
    scene.timeline().note("All " + ids.size() + " were acknowledged as ACCEPTED at Bangladesh");
  }

  private void checkExactlyOnce(int before) throws NotObserved, IOException, InterruptedException {
    List<String> all = singleWindow.documents();
    List<String> delivered = all.subList(before, all.size());
    List<String> sent = scene.documents().outage();
    NotObserved.unlessEqual(sent.size(), delivered.size(), "Documents at the single window");
    for (String document : sent) {
      int copies = Collections.frequency(delivered, document);
      NotObserved.unlessEqual(1, copies, "Copies of one document at the single window");
    }
    int received = scene.importerApi().inbound().size();
    NotObserved.unlessEqual(before + sent.size(), received, "Documents in Korea's gateway");
    scene
        .timeline()
        .note(
            "Each is at the single window exactly once ("
                + singleWindow.repeats()
                + " repeated delivery recognised by its webhook-id)");
  }
}
