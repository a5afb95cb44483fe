// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.RootRotation;
import org.crossborder.trust.snapshot.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "install",
    description = "Puts a next root up once enough keys of the old and the new one have signed it.",
    footer = "A running registry serves it at once, and takes new keys into use when restarted.",
    mixinStandardHelpOptions = true)
final class RootInstallCommand implements Callable<Integer> {
  @Option(names = "--home", required = true, paramLabel = "DIR", description = "made by init")
  private Path home;

  @Parameters(
      arity = "1..*",
      paramLabel = "SIGNED",
      description = "what the holders of root keys sent back")
  private List<Path> signed;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  RootInstallCommand() {}

  @Override
  public Integer call() throws IOException {
    List<byte[]> signatures = new ArrayList<>();
    for (Path file : signed) {
      signatures.add(Files.readAllBytes(file));
    }
    try {
      long version = new RootRotation(Home.open(home)).install(signatures);
      spec.commandLine().getOut().println("Root version " + version + " is installed");
      return 0;
    } catch (RefusedException e) {
      spec.commandLine().getErr().println("Not installed: " + e.refusal().sentence());
      return TrustRegistryCommand.REFUSED;
    }
  }
}
