// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.crossborder.registry.command.remote.RegistryAction;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.rule.ArrangementCase;
import org.crossborder.trust.arrangement.rule.ArrangementRules;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.RuleOutcome;
import org.crossborder.trust.rule.RuleResult;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description =
        "Judges the arrangements of a register file by rules A01 to A13, before they are proposed."
            + " Exit code 1: the registry would refuse one.",
    mixinStandardHelpOptions = true)
final class ArrangementCheckCommand extends RegistryAction {
  private final Clock clock;

  @Parameters(
      paramLabel = "FILE",
      description = "a register file with the Parties, mappings and arrangements")
  private Path file;

  @Option(
      names = "--council-level",
      paramLabel = "N",
      description = "lowest reference level that the Council has agreed; default: none")
  private @Nullable Integer councilLevel;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ArrangementCheckCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected int act() throws IOException {
    Register register = read();
    boolean refused = false;
    for (Arrangement arrangement : register.arrangements()) {
      out().println(arrangement.id() + "  " + arrangement.title());
      List<RuleResult> results =
          ArrangementRules.evaluate(
              new ArrangementCase(
                  arrangement,
                  register.parties(),
                  register.levelMappings(),
                  councilLevel,
                  clock.instant()));
      results.forEach(this::print);
      refused |= results.stream().anyMatch(RuleResult::refuses);
    }
    return refused ? REFUSED : DONE;
  }

  private Register read() throws IOException {
    try {
      return new SnapshotJson().readRegister(Files.readAllBytes(file));
    } catch (MalformedJsonException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private void print(RuleResult result) {
    out()
        .printf(
            "  %s  %-14s %-8s %s%n",
            result.rule().id(),
            result.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            result.rule().severity().name().toLowerCase(Locale.ROOT),
            result.rule().article());
    for (Remark remark : result.remarks()) {
      out().println("       " + remark.sentence());
    }
    if (result.outcome() == RuleOutcome.FAILED) {
      out().println("       What to do: " + result.rule().remedy());
    }
  }
}
