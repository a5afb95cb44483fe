// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.crossborder.conformance.demo.BothEnds;
import org.crossborder.conformance.demo.GatewayApi;
import org.crossborder.conformance.demo.NotObserved;
import org.crossborder.conformance.demo.Patience;
import org.crossborder.conformance.demo.State;
import org.crossborder.conformance.load.ProcessCpu;
import tools.jackson.databind.JsonNode;

/** Takes payloads across as annexes of sealed documents, one after the other, and measures. */
final class PayloadCrossing {
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final int ANNEX = 1;
  private static final double MILLION = 1e6;

  private final BothEnds ends;
  private final ProcessCpu cpu;

  PayloadCrossing(BothEnds ends) {
    this.ends = ends;
    this.cpu =
        new ProcessCpu(Map.of("exporter", ends.exporterPid(), "importer", ends.importerPid()));
  }

  /**
   * One payload.
   *
   * @param certificate the sealed document that it goes with
   * @throws NotObserved if it did not arrive, or not as it was
   */
  PayloadFigures cross(String name, String certificate, MadePayload payload)
      throws NotObserved, IOException, InterruptedException {
    String expected = payload.sha256();
    int before = ends.delivered();
    Map<String, Duration> used = cpu.total();
    long begun = System.nanoTime();
    GatewayApi.Answer promise =
        ends.exporterApi()
            .submit(certificate, payload::open, payload.length(), State.KOREA, name, PATIENCE);
    NotObserved.unless(promise.status() == 202, "Accepted is " + name + ": " + promise.body());
    long promised = System.nanoTime();
    Patience.await(
        "Delivered is " + name,
        PATIENCE,
        () -> ends.delivered() > before ? Optional.of(true) : Optional.empty());
    long delivered = System.nanoTime();
    Map<String, Duration> spent = cpu.since(used);
    JsonNode arrived = arrived(promise.body().path("id").asString());
    long asked = System.nanoTime();
    String seen = fetch(arrived.path("id").asString());
    long fetched = System.nanoTime();
    NotObserved.unless(
        expected.equals(seen), name + " arrives as it was: SHA-256 " + expected + ", saw " + seen);
    awaitSettled(name);
    return figures(payload, promised - begun, delivered - promised, fetched - asked, spent);
  }

  /** A payload at the other side came with the document whose tracking identifier it bears. */
  private JsonNode arrived(String id) throws NotObserved, IOException, InterruptedException {
    String tracking = ends.exporterApi().document(id).path("trackingIdentifier").asString();
    return ends.importerApi()
        .inbound(tracking)
        .orElseThrow(() -> new NotObserved("The other gateway knows " + tracking));
  }

  private String fetch(String id) throws IOException, InterruptedException {
    try (InputStream in = ends.importerApi().payload(id, ANNEX)) {
      return MadePayload.sha256(in);
    }
  }

  private void awaitSettled(String name) throws NotObserved, InterruptedException {
    Patience.await(
        "Acknowledged is " + name,
        PATIENCE,
        () -> ends.settled() ? Optional.of(true) : Optional.empty());
  }

  private PayloadFigures figures(
      MadePayload payload, long submit, long send, long fetch, Map<String, Duration> spent)
      throws IOException, InterruptedException {
    ProcessMemory exporter = new ProcessMemory(ends.exporterPid());
    ProcessMemory importer = new ProcessMemory(ends.importerPid());
    return new PayloadFigures(
        payload.length() / MILLION,
        rate(payload, submit),
        rate(payload, send),
        rate(payload, fetch),
        spent.getOrDefault("exporter", Duration.ZERO).toMillis() / 1e3,
        spent.getOrDefault("importer", Duration.ZERO).toMillis() / 1e3,
        exporter.peak() / MILLION,
        importer.peak() / MILLION,
        exporter.liveHeap() / MILLION,
        importer.liveHeap() / MILLION);
  }

  private static double rate(MadePayload payload, long nanos) {
    return payload.length() / MILLION / (nanos / 1e9);
  }
}
