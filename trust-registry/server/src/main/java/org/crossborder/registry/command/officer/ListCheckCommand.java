// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.time.Clock;
import org.crossborder.registry.command.remote.RegistryAction;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.intake.ListIntake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "check",
    description =
        "Checks a list without a registry: signature, schema, the standard's rules, dates. Exit"
            + " code 1: it is not to be relied on.",
    mixinStandardHelpOptions = true)
final class ListCheckCommand extends RegistryAction {
  private final Clock clock;

  @Mixin private ForeignList list;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ListCheckCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected int act() throws IOException {
    ListIntake.Outcome outcome = list.intake().read(list.bytes(), clock.instant());
    outcome.findings().stream().map(ForeignList::line).forEach(err()::println);
    outcome.list().map(ListCheckCommand::summary).ifPresent(out()::println);
    return outcome.list().isPresent() ? DONE : REFUSED;
  }

  private static String summary(TrustedList list) {
    SchemeInformation scheme = list.schemeInformation();
    return "%s, number %d, issued %s: %d providers, %d services, %d other lists"
        .formatted(
            scheme.territory(),
            scheme.sequenceNumber(),
            scheme.issued(),
            list.providers().size(),
            list.services().count(),
            scheme.pointers().size());
  }
}
