// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.backend.Abroad;
import org.crossborder.conformance.backend.Caller;
import org.crossborder.conformance.backend.DocumentSource;
import org.crossborder.conformance.backend.NationalApi;
import org.crossborder.conformance.backend.NationalSide;
import org.crossborder.conformance.backend.PartnerAbroad;
import org.crossborder.conformance.demo.GatewayWithPeer;
import org.crossborder.conformance.demo.Line;
import org.crossborder.conformance.demo.NationalOptions;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.receiver.LinePMode;
import org.crossborder.conformance.subject.TargetSet;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.crossborder.conformance.world.World;
import org.junit.jupiter.api.Test;

/** The packaged gateway passes the plan for the national side; nothing is skipped. */
class NationalUnderTestIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Profile PROFILE = Profile.V1_15;
  private static final int LARGEST = 10 * 1024 * 1024;
  private static final String WATCHER = "a-token-of-a-statistics-office-for-a-test";

  @Test
  void passes() throws Exception {
    World world = World.make(CLOCK.instant());
    try (GatewayWithPeer demo =
        GatewayWithPeer.start(
            Path.of("target", "suite-national"),
            Line.pushing(PROFILE.version()).expiringAfter("10s"),
            new NationalOptions(WATCHER))) {
      TargetSet set = TargetSet.of(world).with(side(demo));
      Runner<Targets> runner = new Runner<>(() -> new Targets(set, CLOCK), CLOCK);
      List<ModuleResult> results =
          NationalSidePlan.plan().modules().stream().map(runner::run).toList();
      assertThat(results)
          .filteredOn(result -> result.judgement().verdict() != Verdict.PASSED)
          .extracting(result -> result.about().id() + ": " + result.judgement())
          .isEmpty();
    }
  }

  private static NationalSide side(GatewayWithPeer demo) throws Exception {
    TlsSetting tls = new TlsSetting(List.of(demo.gateway().anchor()), null);
    return new NationalSide(
        new NationalApi(demo.api(), tls, PATIENCE, CLOCK),
        Map.of(Caller.SINGLE_WINDOW, demo.token(), Caller.WATCHER, WATCHER),
        "KR",
        of(demo.certificatesForPeer(numbers("BD-NATIONAL-"))),
        LARGEST,
        "customs",
        abroad(demo));
  }

  /** Certificates from Korea, pushed by the suite in the place of its gateway. */
  private static Abroad abroad(GatewayWithPeer demo) throws Exception {
    HttpsClient client =
        new HttpsClient(
            new TlsSetting(List.of(demo.gateway().anchor()), demo.peer().tls()), PATIENCE);
    Stranger stranger = Stranger.of(PROFILE, CLOCK.instant());
    return new PartnerAbroad(
        () ->
            new Partner(
                LinePMode.between(PROFILE, demo.peer(), demo.gateway()), stranger, client, CLOCK),
        of(demo.certificatesOfPeer(numbers("KR-NATIONAL-"))));
  }

  private static List<String> numbers(String prefix) {
    return IntStream.range(0, 50).mapToObj(n -> prefix + n).toList();
  }

  private static DocumentSource of(List<String> documents) {
    Queue<String> left = new ArrayDeque<>(documents);
    return () -> {
      String next = left.poll();
      if (next == null) {
        throw new IOException("There are no more documents");
      }
      return next.getBytes(StandardCharsets.UTF_8);
    };
  }
}
