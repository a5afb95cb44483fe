// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.backend.Caller;
import org.crossborder.conformance.backend.NationalApi;
import org.crossborder.conformance.backend.NationalSide;
import org.crossborder.conformance.reference.national.Hook;
import org.crossborder.conformance.reference.national.ReferenceNationalSide;
import org.crossborder.conformance.reference.national.Rule;
import org.crossborder.conformance.subject.TargetSet;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.webhook.ListenerCertificates;
import org.crossborder.conformance.webhook.Webhook;
import org.crossborder.conformance.webhook.WebhookKey;
import org.crossborder.conformance.webhook.WebhookListener;
import org.crossborder.conformance.world.World;

/** A reference national side, and the suite as its national system. */
final class Ground implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String SECRET = "a secret of both for a test only";

  private final World world = World.make(CLOCK.instant());
  private final ReferenceNationalSide reference;
  private final WebhookListener listener =
      new WebhookListener(
          URI.create("https://localhost:0/events"),
          ListenerCertificates.of(world, "localhost", CLOCK.instant()),
          CLOCK);
  private final TargetSet set;

  Ground() throws IOException {
    Map<Caller, String> tokens =
        Map.of(
            Caller.SINGLE_WINDOW, "single-window",
            Caller.WATCHER, "watcher",
            Caller.OPERATOR, "operator");
    listener.open();
    reference =
        new ReferenceNationalSide(world.server("localhost", CLOCK.instant()), tokens, CLOCK);
    reference.tells(new Hook(listener::url, world.serverAnchor(), SECRET.getBytes(UTF_8)));
    TlsSetting tls = new TlsSetting(List.of(world.serverAnchor()), null);
    set =
        TargetSet.of(world)
            .with(
                new NationalSide(
                    new NationalApi(reference.url(), tls, PATIENCE, CLOCK),
                    tokens,
                    "KR",
                    Ground::document,
                    ReferenceNationalSide.LARGEST,
                    null,
                    wire -> reference.arrive(document()),
                    new Webhook(listener, key(), "suite")));
  }

  /** Nothing is broken. */
  void good() {
    reference.breaking(null);
  }

  void breaking(Rule rule) {
    reference.breaking(rule);
  }

  Targets targets() {
    return new Targets(set, CLOCK);
  }

  private static byte[] document() {
    return ("<certificate><number>" + UUID.randomUUID() + "</number></certificate>")
        .getBytes(UTF_8);
  }

  private static WebhookKey key() {
    return WebhookKey.parse("whsec_" + Base64.getEncoder().encodeToString(SECRET.getBytes(UTF_8)));
  }

  @Override
  public void close() {
    reference.close();
    listener.close();
  }
}
