// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crossborder.trust.Period;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.OfficerRole;
import org.crossborder.trust.snapshot.StrictJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "new",
    description =
        "Makes an officer's key, encrypted, and prints the officer as the register would record"
            + " them: for init --accession-officer, or for officer appoint.",
    mixinStandardHelpOptions = true)
final class OfficerNewCommand implements Callable<Integer> {
  private final Clock clock;

  @Parameters(paramLabel = "ID", description = "registry-wide id of this key, e.g. BD/officer-1")
  private String id;

  @Option(
      names = "--party",
      required = true,
      paramLabel = "CODE",
      description = "the Party the officer speaks for, or ACCESSION")
  private String party;

  @Option(
      names = "--person",
      required = true,
      paramLabel = "NAME",
      description = "who it is; the same for all keys of one person")
  private String person;

  @Option(
      names = "--role",
      required = true,
      split = ",",
      paramLabel = "ROLE",
      description = "what the officer may sign: ${COMPLETION-CANDIDATES}")
  private Set<OfficerRole> roles;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "P12",
      description = "the new key file; stays with the officer")
  private Path key;

  @Option(
      names = "--years",
      defaultValue = "3",
      paramLabel = "N",
      description = "how long the certificate is valid; default: ${DEFAULT-VALUE}")
  private int years;

  @Option(names = "--out", paramLabel = "FILE", description = "write the officer there, not here")
  private @Nullable Path out;

  @Mixin private PasswordOptions password;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  OfficerNewCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Instant from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Period period = new Period(from, from.plus(Duration.ofDays(365L * years)));
    OfficerKey made = OfficerCertificate.make(person, party, period);
    made.store(key, password.read());
    Officer officer = new Officer(id, party, person, roles, made.certificate(), period);
    String json = StrictJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(officer);
    if (out == null) {
      spec.commandLine().getOut().println(json);
    } else {
      Files.writeString(out, json + System.lineSeparator());
    }
    return 0;
  }
}
