// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.doctor.Doctor;
import org.crossborder.conformance.doctor.Registry;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.receiver.As4Receiver;
import org.crossborder.conformance.report.ResultFile;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;

/**
 * Judges a recorded run again, offline: the modules' own checks over the recorded wire. A receipt's
 * signature is verified anew; what is not in the record cannot be asked.
 */
public final class Replay {
  private static final TlsSetting NOBODY = new TlsSetting(List.of(), null);
  private static final Map<String, Supplier<Plan<Partner>>> PLANS =
      Map.of(
          "as4-receiver",
          As4Receiver::plan,
          "doctor",
          () -> Doctor.plan(new Registry(URI.create("https://recorded.invalid/"), NOBODY)));

  private final EvidenceBundle bundle;
  private final PMode pmode;
  private final Stranger stranger;
  private final Map<String, RecordedTransport> transports = new HashMap<>();
  private final SplittableRandom seeds;
  private String current = "";

  private Replay(EvidenceBundle bundle) {
    this.bundle = bundle;
    this.seeds = new SplittableRandom(bundle.manifest().seed());
    this.pmode = bundle.configuration().pmode();
    this.stranger = new Stranger(pmode.ownKeys().signing(), pmode.ownKeys().decryption());
  }

  /**
   * A module, then and now.
   *
   * @param why what is other; empty if nothing is
   */
  public record Line(String id, Verdict then, Verdict now, String why) {
    /** Whether the verdict is the same, of all that was recorded. */
    public boolean isSame() {
      return then == now && why.isEmpty();
    }
  }

  /** Judges again; empty if modules of this plan cannot be run on a record. */
  public static Optional<List<Line>> of(EvidenceBundle bundle) {
    return Optional.ofNullable(PLANS.get(bundle.configuration().plan()))
        .map(plan -> new Replay(bundle).lines(plan.get()));
  }

  private List<Line> lines(Plan<Partner> plan) {
    Runner<Partner> runner = new Runner<>(this::witness, Clock.systemUTC());
    Map<String, ConformanceModule<Partner>> known = new HashMap<>();
    plan.modules().forEach(module -> known.put(module.about().id(), module));
    List<Line> lines = new ArrayList<>();
    for (ResultFile.JudgedModule then : bundle.result().modules()) {
      ConformanceModule<Partner> module = known.get(then.id());
      lines.add(
          module == null
              ? new Line(
                  then.id(), then.verdict(), Verdict.INDETERMINATE, "This suite has no such module")
              : line(then, runner, module));
    }
    return lines;
  }

  private Line line(
      ResultFile.JudgedModule then, Runner<Partner> runner, ConformanceModule<Partner> module) {
    current = then.id();
    var now = runner.run(module).judgement();
    RecordedTransport transport = transports.get(then.id());
    String why =
        now.verdict() != then.verdict()
            ? now.received()
            : transport != null && !transport.isUsedUp()
                ? "The record has more exchanges than the module asks for"
                : "";
    return new Line(then.id(), then.verdict(), now.verdict(), why);
  }

  private Partner witness() {
    WireLog.Recorded recorded =
        bundle
            .wire()
            .of(current)
            .orElseThrow(() -> new IllegalStateException("Nothing is recorded of " + current));
    RecordedTransport transport =
        new RecordedTransport(
            recorded.exchanges().stream().map(line -> line.exchange(bundle.files())).toList(),
            recorded.started());
    transports.put(current, transport);
    return new Partner(pmode, stranger, transport, transport, seeds.nextLong());
  }
}
