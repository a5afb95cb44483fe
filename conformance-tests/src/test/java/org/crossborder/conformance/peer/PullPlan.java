// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.demo.GatewayWithPeer;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.pull.As4Pull;
import org.crossborder.conformance.pull.Channel;
import org.crossborder.conformance.pull.Puller;
import org.crossborder.conformance.receiver.LinePMode;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.trigger.Documents;
import org.crossborder.conformance.trigger.RestTrigger;

/** The plan for a gateway whose messages are pulled, against the packaged gateway. */
final class PullPlan {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int DOCUMENTS = 8;

  private PullPlan() {}

  static List<ModuleResult> run(Profile profile, GatewayWithPeer demo, String mpc)
      throws Exception {
    var version = org.crossborder.conformance.as4.security.Profile.of(profile.version());
    PMode pmode = LinePMode.receiving(version, demo.peer(), demo.gateway());
    Stranger stranger = Stranger.of(version, CLOCK.instant());
    HttpsClient client =
        new HttpsClient(
            new TlsSetting(List.of(demo.gateway().anchor()), demo.peer().tls()),
            Duration.ofSeconds(60));
    Channel channel =
        new Channel(
            mpc,
            () -> new Partner(pmode, stranger, client, CLOCK),
            new Replies(pmode, stranger, CLOCK),
            new RestTrigger(demo.submission(), documents(demo)),
            Duration.ofSeconds(30));
    Runner<Puller> runner = new Runner<>(channel::puller, CLOCK);
    return As4Pull.plan().modules().stream().map(runner::run).toList();
  }

  private static Documents documents(GatewayWithPeer demo) throws Exception {
    List<String> numbers = IntStream.range(0, DOCUMENTS).mapToObj(n -> "BD-PULL-" + n).toList();
    List<String> sealed = demo.certificatesForPeer(numbers);
    Path folder = Files.createTempDirectory("to-pull");
    for (int i = 0; i < sealed.size(); i++) {
      Files.writeString(folder.resolve(numbers.get(i) + ".xml"), sealed.get(i));
    }
    return Documents.in(folder);
  }
}
