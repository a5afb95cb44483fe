// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.registry.command.remote.RegistryAction;
import org.crossborder.registry.command.remote.RegistryOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description =
        "Takes a copy of all that the registry publishes: root, snapshot, log and lists. log verify"
            + " checks it offline.",
    mixinStandardHelpOptions = true)
final class ExportCommand extends RegistryAction {
  @Parameters(paramLabel = "DIR", description = "a new directory")
  private Path directory;

  @Mixin private RegistryOptions registry;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ExportCommand() {}

  @Override
  protected int act() throws IOException, RefusedByRegistryException {
    Files.createDirectory(directory);
    new Export(registry.api(), new Copied(directory)).run();
    out().println(directory);
    return DONE;
  }
}
