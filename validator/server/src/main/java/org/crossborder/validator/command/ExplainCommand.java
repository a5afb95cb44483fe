// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.validation.RuleBook;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.report.RuleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one rule. */
@Command(
    name = "explain",
    description = "Explains a rule: its text, its article, what passes, what fails, what to do.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RULE", description = "Id of the rule, e.g. CO-28.")
  String id;

  @Mixin LanguageOption texts;
  @Mixin PackOptions packs;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ExplainCommand() {}

  @Override
  public Integer call() throws IOException, CertificateException {
    Packs known = packs.require();
    Optional<RuleDescription> found = RuleBook.byId(id, known);
    if (found.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "There is no rule " + id + "; `validator rules` lists them.");
    }
    RuleDescription rule = found.get();
    spec.commandLine()
        .getOut()
        .print(RuleText.write(rule, RuleBook.editions(rule, known), texts.language));
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }
}
