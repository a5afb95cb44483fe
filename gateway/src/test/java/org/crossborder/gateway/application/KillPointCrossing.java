// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.submission.Annex;
import org.crossborder.gateway.submission.MessageSettings;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionRequest;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * Two documents from BD to KR and their acknowledgements back: one document that goes whole, and
 * one with an annex that goes in fragments. One gateway dies at one instant and begins again.
 */
final class KillPointCrossing implements AutoCloseable {
  /** Larger than a document or an acknowledgement, smaller than the annex. */
  private static final int FRAGMENT = 32 << 10;

  private static final int MOST_ROUNDS = 40;

  /** What goes over, sealed once for all crossings. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Freight(SealAuthority seals, byte[] whole, byte[] inFragments, byte[] annex) {}

  private final Path folder;
  private final Freight freight;
  private final String victim;
  private final TurnableClock clock = new TurnableClock();
  private final AtomicReference<TrustedSnapshot> snapshot = new AtomicReference<>();
  private final List<String> delivered = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, StoredMessage> promises = new LinkedHashMap<>();
  private final KillPoints points;
  private KillPointGateway bd;
  private KillPointGateway kr;

  /**
   * On new homes.
   *
   * @param migrated a home with nothing but an empty database, so that each crossing begins quickly
   * @param victim the Party whose gateway dies
   * @param at which of its instants; never if that is 0
   */
  KillPointCrossing(Path folder, Path migrated, Freight freight, String victim, int at)
      throws Exception {
    this.folder = folder;
    this.freight = freight;
    this.victim = victim;
    this.points = new KillPoints(at);
    copy(migrated, folder.resolve("BD"));
    copy(migrated, folder.resolve("KR"));
    register(TestGateway.NOWHERE, TestGateway.NOWHERE);
    bd = gateway("BD", TestPki.BD, victim.equals("BD") ? points : new KillPoints(0));
    kr = gateway("KR", TestPki.KR, victim.equals("KR") ? points : new KillPoints(0));
    register(bd.url(), kr.url());
    points.arm();
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private void register(URI bdAddress, URI krAddress) throws Exception {
    snapshot.set(
        Register.inFragments(Register.trusted(bdAddress, krAddress, freight.seals()), FRAGMENT));
  }

  private KillPointGateway gateway(String party, MshKey key, KillPoints dies) throws Exception {
    return new KillPointGateway(
        folder.resolve(party),
        party,
        key,
        dies,
        () -> Optional.of(snapshot.get()),
        delivered,
        clock);
  }

  /** Works until everything has settled, through the kill if there is one. */
  void run() throws Exception {
    for (int round = 0; round < MOST_ROUNDS && !settled(); round++) {
      alive(() -> submit("whole", freight.whole(), List.of()));
      alive(
          () ->
              submit(
                  "in-fragments",
                  freight.inFragments(),
                  List.of(
                      new Annex("application/octet-stream", PayloadSource.of(freight.annex())))));
      alive(bd::work);
      alive(kr::work);
      clock.turn(Duration.ofMinutes(1));
    }
  }

  /** Does something, unless the gateway dies of it; then that begins again. */
  private void alive(Step step) throws Exception {
    try {
      step.run();
    } catch (Exception | KillPoints.Killed e) {
      if (!points.dead()) {
        throw e;
      }
    }
    if (victimNow().points.dead()) {
      beginAgain();
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }

  private KillPointGateway victimNow() {
    return victim.equals("BD") ? bd : kr;
  }

  private void beginAgain() throws Exception {
    victimNow().end();
    if (victim.equals("BD")) {
      bd = gateway("BD", TestPki.BD, new KillPoints(0));
    } else {
      kr = gateway("KR", TestPki.KR, new KillPoints(0));
    }
    register(bd.url(), kr.url());
  }

  /** A client that has no promise asks again, under the same key. */
  private void submit(String name, byte[] document, List<Annex> annexes) {
    if (promises.containsKey(name)) {
      return;
    }
    SubmissionOutcome outcome =
        bd.submission.submit(
            new SubmissionRequest("client", name, "KR", document, annexes, MessageSettings.NONE));
    assertThat(outcome).isInstanceOf(SubmissionOutcome.Submitted.class);
    promises.put(name, ((SubmissionOutcome.Submitted) outcome).message());
  }

  private boolean settled() throws Exception {
    Map<String, Long> sent = bd.states();
    Map<String, Long> received = kr.states();
    return promises.size() == 2
        && sent.getOrDefault("OUTBOUND_DOCUMENT ACCEPTED", 0L) == 2
        && received.getOrDefault("INBOUND_DOCUMENT ACKNOWLEDGED", 0L) == 2
        && received.getOrDefault("OUTBOUND_ACKNOWLEDGEMENT RECEIPTED", 0L) == 2
        && sent.get("signals") + received.get("signals") == 0;
  }

  /** How many instants the one that is to die has come through. */
  int passed() {
    return points.passed();
  }

  /** Where it died; empty if it did not. */
  String place() {
    return points.place();
  }

  /**
   * What stands in both databases at the end. A fragment whose receipt was lost with the receiver
   * need not come again once the whole is receipted; which of the two is first, is not said.
   */
  List<Map<String, Long>> end() throws Exception {
    Map<String, Long> sent = new TreeMap<>(bd.states());
    Long needless = sent.remove("OUTBOUND_FRAGMENT JOINED");
    if (needless != null) {
      sent.merge("OUTBOUND_FRAGMENT RECEIPTED", needless, Long::sum);
    }
    return List.of(sent, kr.states());
  }

  /** Each promise is kept once, byte for byte. */
  void reconcile() throws Exception {
    List<String> promised =
        promises.values().stream().map(StoredMessage::messageId).sorted().toList();
    assertThat(promised).hasSize(2);
    assertThat(bd.messageIds(Lifecycle.OUTBOUND_DOCUMENT)).isEqualTo(promised);
    assertThat(kr.messageIds(Lifecycle.INBOUND_DOCUMENT)).isEqualTo(promised);
    assertThat(bd.messageIds(Lifecycle.INBOUND_ACKNOWLEDGEMENT))
        .hasSize(2)
        .isEqualTo(kr.messageIds(Lifecycle.OUTBOUND_ACKNOWLEDGEMENT));
    assertThat(Set.copyOf(delivered)).isEqualTo(new HashSet<>(promised));
    assertThat(delivered.size()).as("one kill repeats one delivery").isLessThanOrEqualTo(3);
    assertThat(parts("whole")).containsExactly(freight.whole());
    assertThat(parts("in-fragments")).containsExactly(freight.inFragments(), freight.annex());
  }

  private List<byte[]> parts(String name) throws Exception {
    List<byte[]> parts = new ArrayList<>();
    StoredMessage received = kr.inbound(promises.get(name).messageId());
    for (StoredPart part : kr.store.messages().parts(received.id())) {
      parts.add(kr.store.payloads().read(part.payload().sha256()));
    }
    return parts;
  }

  @Override
  public void close() throws LifecycleException {
    bd.end();
    kr.end();
  }
}
