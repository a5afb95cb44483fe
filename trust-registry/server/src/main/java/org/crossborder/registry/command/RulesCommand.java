// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.crossborder.trust.rule.Catalogue;
import org.crossborder.trust.rule.RuleDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "rules",
    description = "Lists the rules for arrangements and for the register.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  RulesCommand() {}

  @Override
  public Integer call() {
    for (RuleDescription rule : Catalogue.rules()) {
      spec.commandLine()
          .getOut()
          .printf(
              "%-5s%-9s%s%n",
              rule.id(), rule.severity().name().toLowerCase(Locale.ROOT), rule.prescribes());
    }
    return 0;
  }
}
