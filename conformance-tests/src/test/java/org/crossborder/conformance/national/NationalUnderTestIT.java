// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
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
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.receiver.LinePMode;
import org.crossborder.conformance.subject.TargetSet;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.crossborder.conformance.webhook.ListenerCertificates;
import org.crossborder.conformance.webhook.Webhook;
import org.crossborder.conformance.webhook.WebhookKey;
import org.crossborder.conformance.webhook.WebhookListener;
import org.crossborder.conformance.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged gateway passes the plan for the national side; nothing is skipped. Its webhook signs
 * with a secret and with an Ed25519 key, and is verified by the latter.
 */
class NationalUnderTestIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Profile PROFILE = Profile.V1_15;
  private static final int LARGEST = 10 * 1024 * 1024;
  private static final String WATCHER = "a-token-of-a-statistics-office-for-a-test";
  private static final String OPERATOR = "a-token-of-an-operator-for-a-test";
  private static final String SECRET = "whsec_" + base64(new byte[32]);
  private static final int RAW_KEY = 32;

  @TempDir private Path folder;

  @Test
  void passes() throws Exception {
    World world = World.make(CLOCK.instant());
    Path anchor = folder.resolve("server-anchor.pem");
    Pem.write(anchor, List.of(world.serverAnchor()));
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    try (WebhookListener listener = listening(world);
        GatewayWithPeer demo =
            GatewayWithPeer.start(
                Path.of("target", "suite-national"),
                Line.pushing(PROFILE.version()).expiringAfter("10s"),
                new NationalOptions(
                    WATCHER,
                    OPERATOR,
                    new NationalOptions.Webhook(
                        listener.url(),
                        anchor,
                        List.of(SECRET, "whsk_" + raw(keys.getPrivate())))))) {
      WebhookKey key = WebhookKey.parse("whpk_" + raw(keys.getPublic()));
      TargetSet set =
          TargetSet.of(world).with(side(demo, new Webhook(listener, key, NationalOptions.WEBHOOK)));
      Runner<Targets> runner = new Runner<>(() -> new Targets(set, CLOCK), CLOCK);
      List<ModuleResult> results =
          NationalSidePlan.plan().modules().stream().map(runner::run).toList();
      assertThat(results)
          .filteredOn(result -> result.judgement().verdict() != Verdict.PASSED)
          .extracting(result -> result.about().id() + ": " + result.judgement())
          .isEmpty();
    }
  }

  /** It listens from the beginning, for the gateway is configured with its port. */
  private static WebhookListener listening(World world) throws IOException {
    WebhookListener listener =
        new WebhookListener(
            URI.create("https://localhost:0/events"),
            ListenerCertificates.of(world, "localhost", CLOCK.instant()),
            CLOCK);
    listener.open();
    return listener;
  }

  /** The key's own bytes, which stand last in its encoding (RFC 8410). */
  private static String raw(Key key) {
    byte[] encoded = key.getEncoded();
    return base64(Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static NationalSide side(GatewayWithPeer demo, Webhook webhook) throws Exception {
    TlsSetting tls = new TlsSetting(List.of(demo.gateway().anchor()), null);
    return new NationalSide(
        new NationalApi(demo.api(), tls, PATIENCE, CLOCK),
        Map.of(
            Caller.SINGLE_WINDOW, demo.token(), Caller.WATCHER, WATCHER, Caller.OPERATOR, OPERATOR),
        "KR",
        of(demo.certificatesForPeer(numbers("BD-NATIONAL-"))),
        LARGEST,
        "customs",
        abroad(demo),
        webhook);
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
    return IntStream.range(0, 70).mapToObj(n -> prefix + n).toList();
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
