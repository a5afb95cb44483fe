// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.receiver.As4Receiver;
import org.crossborder.conformance.receiver.LinePMode;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * phase4 as the gateway under test: what the suite says of an implementation that is not ours is
 * written down, and no more and no less than that is found.
 */
class Phase4UnderTestIT {
  private static final Path DEVIATIONS =
      Path.of("src", "test", "resources", "phase4-deviations.csv");

  @TempDir private static Path folder;

  @ParameterizedTest
  @EnumSource(Profile.class)
  void deviatesAsWrittenDown(Profile profile) throws Exception {
    List<AccessPoint> pair = AccessPoint.pair(folder.resolve(profile.name()), profile.version());
    WireLog wire = WireLog.of("phase4-under-test-" + profile);
    try (ReceivingPeer phase4 = ReceivingPeer.start(profile, pair.get(1), pair.get(0), wire)) {
      phase4.answerWith(Reaction.RECEIPT);
      Runner<Partner> runner = runner(profile, pair.get(0), pair.get(1));
      Map<String, String> found = new TreeMap<>();
      As4Receiver.plan().modules().stream()
          .filter(module -> !module.about().id().equals("slow-sender")) // one message at a time
          .map(runner::run)
          .filter(result -> result.judgement().verdict() != Verdict.SKIPPED)
          .filter(result -> result.judgement().verdict() != Verdict.PASSED)
          .forEach(result -> found.put(result.about().id(), said(result)));
      Files.write(Path.of("target", "phase4-found-" + profile + ".txt"), lines(found));
      assertThat(found.keySet()).as("%s", lines(found)).isEqualTo(written().keySet());
    }
  }

  private static Map<String, String> written() throws Exception {
    Map<String, String> written = new TreeMap<>();
    for (String line : Files.readAllLines(DEVIATIONS)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] columns = line.split("\\|", 2);
        written.put(columns[0].strip(), columns[1].strip());
      }
    }
    return written;
  }

  private static List<String> lines(Map<String, String> found) {
    return found.entrySet().stream().map(e -> e.getKey() + " | " + e.getValue()).toList();
  }

  private static String said(ModuleResult result) {
    return result.judgement().verdict() + " | " + result.judgement().received();
  }

  private static Runner<Partner> runner(Profile profile, AccessPoint own, AccessPoint theirs) {
    Clock clock = Clock.systemUTC();
    var version = org.crossborder.conformance.as4.security.Profile.of(profile.version());
    PMode pmode = LinePMode.between(version, own, theirs);
    HttpsClient client =
        new HttpsClient(
            new TlsSetting(List.of(theirs.anchor()), own.tls()), Duration.ofSeconds(60));
    Stranger stranger = Stranger.of(version, clock.instant());
    return new Runner<>(() -> new Partner(pmode, stranger, client, clock), clock);
  }
}
