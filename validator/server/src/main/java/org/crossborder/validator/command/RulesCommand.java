// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.crossborder.validation.RuleBook;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the rules. */
@Command(
    name = "rules",
    description = "Lists every rule that a finding can name.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  RulesCommand() {}

  @Override
  public Integer call() {
    for (RuleDescription rule : RuleBook.all()) {
      spec.commandLine()
          .getOut()
          .printf(
              "%-7s%-9s%s%n",
              rule.id(),
              rule.severity().name().toLowerCase(Locale.ROOT),
              rule.prescribes().in(Language.EN));
    }
    return ExitCode.OK;
  }
}
