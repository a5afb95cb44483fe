// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.crossborder.trust.rule.Catalogue;
import org.crossborder.trust.rule.RuleDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description = "Explains a rule: its text, its article, what passes, what fails, what to do.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RULE", description = "id of the rule, e.g. A04")
  private String id;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ExplainCommand() {}

  @Override
  public Integer call() {
    RuleDescription rule =
        Catalogue.find(id.toUpperCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "There is no rule " + id + "; `rules` lists them"));
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s  %s%n%n", rule.id(), rule.prescribes());
    out.printf(
        "  %s, resting on %s%n", rule.severity().name().toLowerCase(Locale.ROOT), rule.article());
    out.printf("  What to do: %s%n", rule.remedy());
    out.printf("%n  Passes:%n%s%n", indented(rule.example().passing()));
    out.printf("%n  Fails:%n%s%n", indented(rule.example().failing()));
    return 0;
  }

  private static String indented(String text) {
    return text.isBlank() ? "    (left out)" : text.strip().indent(4).stripTrailing();
  }
}
