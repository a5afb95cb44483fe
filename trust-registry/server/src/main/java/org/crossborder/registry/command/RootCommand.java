// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "root",
    description = "Replaces keys: next writes a new root, its holders sign it, install puts it up.",
    mixinStandardHelpOptions = true,
    subcommands = {RootNextCommand.class, RootSignCommand.class, RootInstallCommand.class})
final class RootCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  RootCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "next, sign or install is missing");
  }
}
