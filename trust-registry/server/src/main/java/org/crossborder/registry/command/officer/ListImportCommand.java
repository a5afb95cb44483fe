// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.trust.list.intake.ImportProposal;
import org.crossborder.trust.list.intake.ListImport;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.operation.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "import",
    description =
        "Proposes what a list says and the register does not. With a --correction, statuses hold"
            + " since when the list says; else from when the change is recorded.",
    mixinStandardHelpOptions = true)
final class ListImportCommand extends ProposeCommand {
  @Mixin private ForeignList list;

  @Option(
      names = "--party",
      required = true,
      paramLabel = "CODE",
      description = "the Party that vouches for the services")
  private String party;

  @Option(
      names = "--level",
      required = true,
      paramLabel = "LEVEL",
      description = "level of reliability, in its own scheme, where the list states none")
  private String level;

  private boolean refused;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ListImportCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Import of the trusted list " + list.file().getFileName();
  }

  @Override
  List<Operation> operations(Instant now) throws IOException, RefusedByRegistryException {
    ImportProposal imported =
        ListImport.propose(
            list.intake(),
            list.bytes(),
            proposal().api().register(),
            proposal().imports(party, level, now));
    imported.findings().stream().map(ForeignList::line).forEach(err()::println);
    refused = imported.hasErrors() && imported.changes().isEmpty();
    return Imported.first(imported, err());
  }

  @Override
  protected int act() throws IOException, RefusedByRegistryException, MalformedEntryException {
    int done = super.act();
    return refused ? REFUSED : done;
  }
}
