// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.partner.PartnerPki;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.signature.SigningKey;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Run;
import org.crossborder.conformance.suite.RunResult;
import org.crossborder.conformance.suite.Verdict;
import org.crossborder.conformance.suite.Witness;

/** A run that was recorded, and is judged again without a network; perhaps one answer is altered. */
public record Replayed(RunResult run, Setting setting) {
  private static final Clock CLOCK = Clock.systemUTC();

  /** Runs a whole plan. */
  public static <W extends Witness> Replayed of(
      Plan<W> plan, Supplier<W> witnesses, Setting setting) {
    Run run = Run.of(plan, witnesses, "a target for tests", "", CLOCK);
    run.tasks().forEach(task -> task.trial().get());
    return new Replayed(run.result("test"), setting);
  }

  /** Each module has the verdict that it had, and nearly all have passed. */
  public void hasTheSameVerdicts() throws Exception {
    List<Replay.Line> lines = lines();
    assertThat(lines).hasSameSizeAs(run.modules()).allMatch(Replay.Line::isSame);
    assertThat(lines)
        .filteredOn(line -> line.now() == Verdict.PASSED)
        .hasSizeGreaterThan(lines.size() * 3 / 4);
  }

  /**
   * One text is replaced in the last such answer that a module had, and all is signed again: that
   * module has another verdict.
   */
  public void becomes(
      Verdict verdict, String module, Predicate<Exchange> answer, String text, String instead)
      throws Exception {
    assertThat(altered(module, answer, text, instead).lines())
        .filteredOn(line -> line.id().equals(module))
        .allSatisfy(
            line -> {
              assertThat(line.then()).isEqualTo(Verdict.PASSED);
              assertThat(line.now()).as(line.why()).isEqualTo(verdict);
            })
        .hasSize(1);
  }

  private Replayed altered(
      String module, Predicate<Exchange> answer, String text, String instead) {
    List<ModuleResult> modules = new ArrayList<>();
    for (ModuleResult result : run.modules()) {
      modules.add(
          result.about().id().equals(module) ? altered(result, answer, text, instead) : result);
    }
    return new Replayed(
        new RunResult(
            run.id(),
            run.plan(),
            run.target(),
            run.profile(),
            run.suiteVersion(),
            run.started(),
            run.ended(),
            modules),
        setting);
  }

  private static ModuleResult altered(
      ModuleResult result, Predicate<Exchange> answer, String text, String instead) {
    List<Exchange> exchanges = new ArrayList<>(result.exchanges());
    int at = exchanges.lastIndexOf(exchanges.stream().filter(answer).reduce((a, b) -> b).orElseThrow());
    Exchange exchange = exchanges.get(at);
    String received = new String(exchange.received(), StandardCharsets.ISO_8859_1);
    assertThat(received).contains(text);
    exchanges.set(
        at,
        exchange.answered(
            exchange.at(),
            exchange.receivedHead(),
            received.replace(text, instead).getBytes(StandardCharsets.ISO_8859_1)));
    return new ModuleResult(
        result.about(), result.judgement(), result.started(), result.millis(), exchanges);
  }

  /** What is found of the signed bundle. */
  private List<Replay.Line> lines() throws Exception {
    Credential signer = new PartnerPki(Profile.V2_0, CLOCK.instant()).evidence("Suite");
    byte[] bundle =
        EvidenceBundle.of(
            run,
            setting,
            1,
            new SigningKey(signer.keys().getPrivate(), signer.chain()),
            run.ended());
    return Replay.of(EvidenceBundle.open(bundle, signer.certificate())).orElseThrow();
  }
}
