// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.demo.GatewayWithPeer;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.pull.Channel;
import org.crossborder.conformance.receiver.LinePMode;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Witness;
import org.crossborder.conformance.trigger.Documents;
import org.crossborder.conformance.trigger.RestTrigger;
import org.crossborder.conformance.twoway.As4PullAndPush;
import org.crossborder.conformance.twoway.As4PushAndPull;
import org.crossborder.conformance.twoway.Asked;
import org.crossborder.conformance.twoway.Both;

/** The plans for two-way exchanges with a pull, against the packaged gateway. */
record MixedPlans(Profile profile, GatewayWithPeer demo, String mpc) {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A certificate of origin is pushed; its acknowledgement is pulled. */
  List<ModuleResult> pushAndPull() throws Exception {
    byte[] document =
        demo.certificatesOfPeer(List.of("KR-MIXED")).get(0).getBytes(StandardCharsets.UTF_8);
    Payload payload = new Payload("request@conformance", "application/xml", document, true);
    PMode pmode = LinePMode.between(version(), demo.peer(), demo.gateway());
    Both both = new Both(() -> partner(pmode), channel(pmode), () -> payload, PATIENCE);
    return run(As4PushAndPull.plan(), () -> both);
  }

  /** A certificate of origin is pulled; acknowledgements are pushed. */
  List<ModuleResult> pullAndPush() throws Exception {
    PMode pmode = LinePMode.receiving(version(), demo.peer(), demo.gateway()).of("Acknowledgement");
    Channel channel = channel(pmode);
    return run(As4PullAndPush.plan(), () -> new Asked(partner(pmode), channel));
  }

  private static <W extends Witness> List<ModuleResult> run(Plan<W> plan, Supplier<W> witnesses) {
    Runner<W> runner = new Runner<>(witnesses, CLOCK);
    return plan.modules().stream().map(runner::run).toList();
  }

  private Channel channel(PMode pmode) throws Exception {
    return new Channel(
        mpc,
        () -> partner(pmode),
        new Replies(pmode, stranger(), CLOCK),
        new RestTrigger(demo.submission(), documents()),
        PATIENCE);
  }

  private Partner partner(PMode pmode) {
    HttpsClient client =
        new HttpsClient(
            new TlsSetting(List.of(demo.gateway().anchor()), demo.peer().tls()),
            Duration.ofSeconds(60));
    return new Partner(pmode, stranger(), client, CLOCK);
  }

  private Documents documents() throws Exception {
    Path folder = Files.createTempDirectory("to-pull-and-reply");
    String sealed = demo.certificatesForPeer(List.of("BD-MIXED")).get(0);
    Files.writeString(folder.resolve("BD-MIXED.xml"), sealed);
    return Documents.in(folder);
  }

  private org.crossborder.conformance.as4.security.Profile version() {
    return org.crossborder.conformance.as4.security.Profile.of(profile.version());
  }

  private Stranger stranger() {
    return Stranger.of(version(), CLOCK.instant());
  }
}
