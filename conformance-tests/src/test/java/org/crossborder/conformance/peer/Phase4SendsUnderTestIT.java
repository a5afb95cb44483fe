// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.phase4.sender.EAS4UserMessageSendResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.ServerPki;
import org.crossborder.conformance.counterpart.Station;
import org.crossborder.conformance.counterpart.Times;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.receiver.LinePMode;
import org.crossborder.conformance.sender.As4Sender;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.crossborder.conformance.trigger.Submission;
import org.crossborder.conformance.trigger.Trigger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * phase4 as the gateway under test that sends: what the suite says of it is written down, and no
 * more and no less than that is found.
 */
class Phase4SendsUnderTestIT {
  private static final Path DEVIATIONS =
      Path.of("src", "test", "resources", "phase4-sender-deviations.csv");
  private static final String LATER = "@2.0";
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration SOON = Duration.ofSeconds(2);

  @TempDir private static Path folder;

  @ParameterizedTest
  @EnumSource(Profile.class)
  void deviatesAsWrittenDown(Profile profile) throws Exception {
    List<AccessPoint> pair = AccessPoint.pair(folder.resolve(profile.name()), profile.version());
    CertificateAuthority authority =
        CertificateAuthority.root(new X500Name("O=Conformance,CN=TLS CA"), CLOCK.instant());
    AccessPoint suite = servedUnder(pair.get(0), authority);
    AccessPoint phase4 = pair.get(1);
    ExecutorService threads = Executors.newCachedThreadPool();
    SendingPeer sender =
        new SendingPeer(profile, phase4, suite, WireLog.of("phase4-sends-under-test-" + profile));
    try (Station station =
        station(profile, suite, phase4, authority, trigger(sender, phase4, suite, threads))) {
      Runner<Counterpart> runner = new Runner<>(station::counterpart, CLOCK);
      List<String> found = new ArrayList<>();
      Map<String, String> wrong = new TreeMap<>();
      for (ModuleResult result : As4Sender.plan().modules().stream().map(runner::run).toList()) {
        Verdict verdict = result.judgement().verdict();
        if (verdict != Verdict.PASSED && verdict != Verdict.SKIPPED) {
          wrong.put(result.about().id(), verdict.name());
          found.add(result.about().id() + " | " + verdict + ": " + result.judgement().received());
        }
      }
      Files.write(Path.of("target", "phase4-sender-found-" + profile + ".txt"), found);
      assertThat(wrong).as("%s", found).isEqualTo(written(profile));
    } finally {
      threads.shutdownNow();
    }
  }

  private static Station station(
      Profile profile,
      AccessPoint suite,
      AccessPoint phase4,
      CertificateAuthority authority,
      Trigger trigger) {
    var version = org.crossborder.conformance.as4.security.Profile.of(profile.version());
    return new Station(
        suite.url(),
        new ServerPki(authority, "localhost", CLOCK.instant()).keys(),
        new Replies(
            LinePMode.receiving(version, suite, phase4),
            Stranger.of(version, CLOCK.instant()),
            CLOCK),
        trigger,
        new Times(Duration.ofSeconds(20), SOON, null, null));
  }

  /** The same end of the line, with TLS under an authority of the suite's. */
  private static AccessPoint servedUnder(AccessPoint end, CertificateAuthority authority) {
    return new AccessPoint(
        end.state(),
        end.url(),
        end.signing(),
        end.decryption(),
        end.former(),
        end.tls(),
        authority.certificate());
  }

  /** phase4 sends once; what it says afterwards is what its caller is told. */
  private static Trigger trigger(
      SendingPeer sender, AccessPoint from, AccessPoint to, ExecutorService threads) {
    return turn -> {
      Sent sent = new Sent();
      threads.execute(() -> sent.by(sender, from, to));
      return sent;
    };
  }

  private static final class Sent implements Submission {
    private volatile Status status = Status.UNDER_WAY;

    void by(SendingPeer sender, AccessPoint from, AccessPoint to) {
      try {
        Answer answer =
            sender.send(OutgoingMessage.document(from, to, "<document xmlns=\"urn:test\"/>"));
        status =
            answer.result() == EAS4UserMessageSendResult.SUCCESS ? Status.SUCCEEDED : Status.FAILED;
      } catch (IOException | RuntimeException fault) {
        status = Status.FAILED;
      }
    }

    @Override
    public Status status() {
      return status;
    }
  }

  private static Map<String, String> written(Profile profile) throws IOException {
    Map<String, String> written = new TreeMap<>();
    for (String line : Files.readAllLines(DEVIATIONS)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] columns = line.split("[|:]", 3);
        String module = columns[0].strip();
        if (profile != Profile.COMMON_1_15 || !module.endsWith(LATER)) {
          written.put(module.replace(LATER, ""), columns[1].strip());
        }
      }
    }
    return written;
  }
}
