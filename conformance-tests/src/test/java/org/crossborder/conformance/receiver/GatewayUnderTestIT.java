// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.ServerPki;
import org.crossborder.conformance.counterpart.Station;
import org.crossborder.conformance.counterpart.Times;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.demo.GatewayWithPeer;
import org.crossborder.conformance.demo.Line;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.report.ResultFile;
import org.crossborder.conformance.sender.As4Sender;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.RunResult;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.crossborder.conformance.suite.Witness;
import org.crossborder.conformance.trigger.Documents;
import org.crossborder.conformance.trigger.RestTrigger;
import org.crossborder.conformance.twoway.As4TwoWay;
import org.crossborder.conformance.twoway.Both;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged gateway passes the plans for gateways that send and that receive, under every
 * profile; the result files are kept. It is started once a profile.
 */
class GatewayUnderTestIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int DOCUMENTS = 40;

  @ParameterizedTest
  @EnumSource(Profile.class)
  void passes(Profile profile) throws Exception {
    Path folder = Path.of("target", "suite-demo-" + profile.version());
    Line line = Line.pushing(profile.version()).expiringAfter("10s");
    try (GatewayWithPeer demo = GatewayWithPeer.start(folder, line)) {
      sends(profile, demo, folder);
      receives(profile, demo, folder);
    }
  }

  private static void sends(Profile profile, GatewayWithPeer demo, Path folder) throws Exception {
    try (Station station = station(profile, demo, folder)) {
      Plan<Counterpart> plan = profile == Profile.V1_15 ? As4Sender.plan() : ofTheProfile();
      List<ModuleResult> results =
          run(plan, new Runner<>(station::counterpart, CLOCK), profile, demo, folder);
      assertThat(skipped(results)).isSubsetOf("retry-after-silence");
      Both both = replies(profile, demo, station);
      run(As4TwoWay.plan(), new Runner<>(() -> both, CLOCK), profile, demo, folder);
    }
  }

  /** A certificate of origin earns a business acknowledgement. */
  private static Both replies(Profile profile, GatewayWithPeer demo, Station station)
      throws Exception {
    byte[] document =
        demo.certificatesOfPeer(List.of("KR-ASKS")).get(0).getBytes(StandardCharsets.UTF_8);
    Payload payload = new Payload("request@conformance", "application/xml", document, true);
    return new Both(() -> partner(profile, demo), station, () -> payload, Duration.ofSeconds(30));
  }

  private static Partner partner(Profile profile, GatewayWithPeer demo) {
    HttpsClient client =
        new HttpsClient(
            new TlsSetting(List.of(demo.gateway().anchor()), demo.peer().tls()),
            Duration.ofSeconds(60));
    return new Partner(
        LinePMode.between(profile, demo.peer(), demo.gateway()),
        Stranger.of(profile, CLOCK.instant()),
        client,
        CLOCK);
  }

  private static void receives(Profile profile, GatewayWithPeer demo, Path folder)
      throws Exception {
    AccessPoint own = demo.peer();
    HttpsClient client =
        new HttpsClient(
            new TlsSetting(List.of(demo.gateway().anchor()), own.tls()), Duration.ofSeconds(60));
    Stranger stranger = Stranger.of(profile, CLOCK.instant());
    PMode pmode = LinePMode.between(profile, own, demo.gateway());
    Runner<Partner> runner = new Runner<>(() -> new Partner(pmode, stranger, client, CLOCK), CLOCK);
    List<ModuleResult> results = run(As4Receiver.plan(), runner, profile, demo, folder);
    assertThat(skipped(results)).isSubsetOf("not-yet-valid-signer", "sha-1-signature");
  }

  /** What is the same under every profile is tried under one. */
  private static Plan<Counterpart> ofTheProfile() {
    Set<String> ids =
        As4Sender.plan().modules().stream()
            .map(module -> module.about().id())
            .filter(id -> !id.startsWith("server-certificate") && !id.equals("expiry"))
            .collect(Collectors.toSet());
    return As4Sender.plan().only(ids);
  }

  private static Station station(Profile profile, GatewayWithPeer demo, Path folder)
      throws Exception {
    PMode pmode = LinePMode.receiving(profile, demo.peer(), demo.gateway());
    return new Station(
        demo.peer().url(),
        new ServerPki(demo.authorityOfPeer(), "localhost", CLOCK.instant()).keys(),
        new Replies(pmode, Stranger.of(profile, CLOCK.instant()), CLOCK),
        new RestTrigger(demo.submission(), documents(demo, folder.resolve("to-send"))),
        new Times(Duration.ofSeconds(30), Duration.ofSeconds(6), Duration.ofSeconds(10), null));
  }

  private static Documents documents(GatewayWithPeer demo, Path folder)
      throws IOException, InterruptedException {
    List<String> numbers = IntStream.range(0, DOCUMENTS).mapToObj(n -> "BD-SUITE-" + n).toList();
    List<String> sealed = demo.certificatesForPeer(numbers);
    Files.createDirectories(folder);
    for (int i = 0; i < sealed.size(); i++) {
      Files.writeString(folder.resolve(numbers.get(i) + ".xml"), sealed.get(i));
    }
    return Documents.in(folder);
  }

  private static <W extends Witness> List<ModuleResult> run(
      Plan<W> plan, Runner<W> runner, Profile profile, GatewayWithPeer demo, Path folder)
      throws IOException {
    Instant started = Instant.now();
    List<ModuleResult> results = plan.modules().stream().map(runner::run).toList();
    Files.writeString(
        folder.resolve(plan.id() + ".json"),
        ResultFile.json(
            new RunResult(
                "packaged-gateway",
                plan.id(),
                demo.gateway().url().toString(),
                profile.version(),
                "build",
                started,
                Instant.now(),
                results)));
    assertThat(results)
        .allSatisfy(
            result ->
                assertThat(result.judgement().verdict())
                    .as(result.about().id() + ": " + result.judgement())
                    .isIn(Verdict.PASSED, Verdict.SKIPPED));
    return results;
  }

  private static List<String> skipped(List<ModuleResult> results) {
    return results.stream()
        .filter(result -> result.judgement().verdict() == Verdict.SKIPPED)
        .map(result -> result.about().id())
        .toList();
  }
}
