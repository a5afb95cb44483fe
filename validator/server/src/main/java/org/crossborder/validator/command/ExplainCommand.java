// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.validation.RuleBook;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.language.Language;
import picocli.CommandLine.Command;
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
  @Parameters(paramLabel = "RULE", description = "Id of the rule, e.g. CO-11.")
  String id;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ExplainCommand() {}

  @Override
  public Integer call() {
    Optional<RuleDescription> found = RuleBook.byId(id);
    if (found.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "There is no rule " + id + "; `validator rules` lists them.");
    }
    RuleDescription rule = found.get();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s  %s%n%n", rule.id(), rule.prescribes().in(Language.EN));
    out.printf(
        "  %s, %s, resting on %s%n",
        rule.severity().name().toLowerCase(Locale.ROOT),
        rule.layer().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        rule.clause());
    out.printf("  What to do: %s%n", rule.remedy().in(Language.EN));
    if (!rule.example().equals(RuleExample.NONE)) {
      out.printf(
          "%n  %s:%n%s%n",
          words(rule.example().kept()), indented(rule.example().passing().in(Language.EN)));
      out.printf(
          "%n  %s:%n%s%n",
          words(rule.example().broken()), indented(rule.example().failing().in(Language.EN)));
    }
    return ExitCode.OK;
  }

  private static String words(RuleOutcome outcome) {
    return switch (outcome) {
      case PASSED -> "Passes";
      case FAILED -> "Fails";
      case NOT_APPLICABLE -> "Does not apply";
      case INDETERMINATE -> "Stays undecided";
    };
  }

  private static String indented(String text) {
    return text.isBlank() ? "    (left out)" : text.strip().indent(4).stripTrailing();
  }
}
