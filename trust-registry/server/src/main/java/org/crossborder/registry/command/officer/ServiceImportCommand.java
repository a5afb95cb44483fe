// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.trust.list.intake.ImportProposal;
import org.crossborder.trust.list.intake.PemImport;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustServiceProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description =
        "Proposes to list the CAs whose certificates are in a file: a service for each key,"
            + " PENDING until its status is set.",
    mixinStandardHelpOptions = true)
final class ServiceImportCommand extends ProposeCommand {
  @Parameters(paramLabel = "BUNDLE.pem", description = "certificates of CAs")
  private Path file;

  @Option(
      names = "--provider",
      required = true,
      paramLabel = "FILE",
      description = "their provider as JSON, as the register writes it")
  private Path provider;

  @Option(
      names = "--type",
      required = true,
      paramLabel = "TYPE",
      description = "${COMPLETION-CANDIDATES}")
  private ServiceType type;

  @Option(
      names = "--level",
      required = true,
      paramLabel = "LEVEL",
      description = "level of reliability in the Party's own scheme")
  private String level;

  private boolean refused;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ServiceImportCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Import of the certificates in " + file.getFileName();
  }

  @Override
  List<Operation> operations(Instant now) throws IOException, RefusedByRegistryException {
    TrustServiceProvider of = JsonFile.read(provider, TrustServiceProvider.class);
    ImportProposal imported =
        PemImport.propose(
            Files.readAllBytes(file),
            of,
            type,
            proposal().api().register(),
            proposal().imports(of.party(), level, now));
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
