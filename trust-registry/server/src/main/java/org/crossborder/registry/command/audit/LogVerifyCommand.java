// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.registry.command.remote.RegistryAction;
import org.crossborder.registry.command.remote.RegistryOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description =
        "Verifies an exported copy offline, or a running registry: the checkpoint's signatures, every entry, every"
            + " officer's signature, and that the snapshot is what the log makes. Exit code 1: it"
            + " does not hold.",
    mixinStandardHelpOptions = true)
final class LogVerifyCommand extends RegistryAction {
  private final Clock clock;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "what export wrote; without it, the --registry itself is copied and verified")
  private @Nullable Path directory;

  @Option(
      names = "--root",
      required = true,
      paramLabel = "FILE",
      description = "the registry's root.json, given out of band")
  private Path root;

  @Mixin private RegistryOptions registry;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  LogVerifyCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected int act() throws IOException, RefusedByRegistryException {
    return directory == null ? verifyRegistry() : verify(new Copied(directory));
  }

  private int verifyRegistry() throws IOException, RefusedByRegistryException {
    Path temporary = Files.createTempDirectory("registry-copy");
    try {
      Copied copied = new Copied(temporary);
      new Export(registry.api(), copied).run();
      return verify(copied);
    } finally {
      FileSystemUtils.deleteRecursively(temporary);
    }
  }

  private int verify(Copied copied) throws IOException {
    try {
      Roots roots = Roots.from(Files.readAllBytes(root), copied);
      new CopiedLog(copied, roots).verify(clock.instant()).forEach(out()::println);
      return DONE;
    } catch (NotVerifiedException e) {
      err().println("Not verified: " + e.getMessage());
      return REFUSED;
    }
  }
}
