// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.register.operation.MapLevel;
import org.crossborder.trust.register.operation.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "map",
    description =
        "Proposes to map a level of a Party's scheme to the reference level, on evidence (rule A04).",
    mixinStandardHelpOptions = true)
final class LevelMapCommand extends ProposeCommand {
  @Parameters(paramLabel = "CODE", description = "the Party whose level it is")
  private String party;

  @Parameters(paramLabel = "LEVEL", description = "its name in the Party's scheme")
  private String level;

  @Option(names = "--reference-level", required = true, paramLabel = "N", description = "its rank")
  private int referenceLevel;

  @Option(
      names = "--accepted-by",
      required = true,
      split = ",",
      paramLabel = "CODE",
      description = "the Parties that accept it; each has to approve")
  private List<String> acceptedBy;

  @Option(
      names = "--evidence",
      required = true,
      paramLabel = "TEXT",
      description = "on what the equivalence rests")
  private String evidence;

  @Option(names = "--scheme", paramLabel = "ID", description = "the scheme, if it is recorded")
  private @Nullable String scheme;

  @Option(names = "--from", paramLabel = "TIME", description = "RFC 3339; default: at once")
  private @Nullable Instant from;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  LevelMapCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Map the level %s of %s".formatted(level, party);
  }

  @Override
  List<Operation> operations(Instant now) {
    Instant begin = from == null ? now : from;
    return List.of(
        new MapLevel(
            new LevelMapping(
                party, level, referenceLevel, acceptedBy, Period.since(begin), scheme, evidence)));
  }
}
