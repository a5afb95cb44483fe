// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.validation.RuleBook;
import org.crossborder.validation.capability.Capabilities.KnownRuleSet;
import org.crossborder.validation.capability.Inventory;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.report.RuleText;
import org.crossborder.validator.rest.CapabilitiesJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the rules, and the rule sets that business rules are from. */
@Command(
    name = "rules",
    description = "Lists every rule that a finding can name, and the editions of the rule sets.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  /** A rule in one language, and a rule set, as JSON. */
  private record Rules(List<Rule> rules, List<KnownRuleSet> ruleSets) {}

  private record Rule(
      String id,
      String layer,
      String severity,
      String clause,
      String field,
      String prescribes,
      String remedy) {
    static Rule of(RuleDescription rule, Language language) {
      return new Rule(
          rule.id(),
          rule.layer().name(),
          rule.severity().name(),
          rule.clause(),
          rule.field().in(language),
          rule.prescribes().in(language),
          rule.remedy().in(language));
    }
  }

  @Mixin LanguageOption texts;
  @Mixin Listing listing;
  @Mixin PackOptions packs;
  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  RulesCommand() {}

  @Override
  public Integer call() throws IOException, CertificateException {
    PrintWriter out = spec.commandLine().getOut();
    Packs known = packs.require();
    List<KnownRuleSet> sets = new Inventory(known).ruleSets();
    if (listing.format == Listing.Format.JSON) {
      Rules rules =
          new Rules(
              RuleBook.of(known).stream().map(rule -> Rule.of(rule, texts.language)).toList(),
              sets);
      out.println(new String(CapabilitiesJson.write(rules), StandardCharsets.UTF_8));
    } else {
      RuleBook.of(known).forEach(rule -> out.println(RuleText.line(rule, texts.language)));
      out.println();
      sets.forEach(set -> out.println(line(set)));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static String line(KnownRuleSet set) {
    return "%-56s%4d rules, for documents issued from %s%s"
        .formatted(
            set.id(),
            set.rules(),
            set.validFrom(),
            set.validTo() == null ? " on" : " to " + set.validTo());
  }
}
