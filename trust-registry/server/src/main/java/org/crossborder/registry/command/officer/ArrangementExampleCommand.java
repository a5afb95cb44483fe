// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.util.concurrent.Callable;
import org.crossborder.trust.rule.ExampleRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "example",
    description = "Prints a register file with an arrangement that keeps every rule.",
    mixinStandardHelpOptions = true)
final class ArrangementExampleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ArrangementExampleCommand() {}

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(ExampleRegister.json());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
