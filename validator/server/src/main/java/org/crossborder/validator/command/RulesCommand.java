// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.util.concurrent.Callable;
import org.crossborder.validation.RuleBook;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.report.RuleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the rules. */
@Command(
    name = "rules",
    description = "Lists every rule that a finding can name.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  @Mixin LanguageOption texts;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  RulesCommand() {}

  @Override
  public Integer call() {
    for (RuleDescription rule : RuleBook.all()) {
      spec.commandLine().getOut().println(RuleText.line(rule, texts.language));
    }
    return ExitCode.OK;
  }
}
