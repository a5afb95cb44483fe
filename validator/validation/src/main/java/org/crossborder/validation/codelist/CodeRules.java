// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/** The rules that codes are from named lists (rule D03), as people read them. */
public final class CodeRules {
  static final Messages MESSAGES = Messages.beside(CodeRules.class, "codelist");
  private static final Map<String, String> EXAMPLES = examples();

  private CodeRules() {}

  /** The rules that bindings name, once each, in the order of their ids. */
  public static List<RuleDescription> of(Collection<CodeBinding> bindings, CodeLists lists) {
    return bindings.stream()
        .collect(toMap(CodeBinding::rule, binding -> of(binding, lists), (a, b) -> a, TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  /** A rule with words of its own, or else with those that fit every list. */
  static RuleDescription of(CodeBinding binding, CodeLists lists) {
    String rule = binding.rule();
    String own = MESSAGES.keys().contains(rule + ".field") ? rule : "other";
    Text list =
        Text.literal(
            lists.editions(binding.list()).stream()
                .map(CodeList::name)
                .findFirst()
                .orElse(binding.list()));
    return new RuleDescription(
        rule,
        Layer.CODE_LISTS,
        Severity.WARNING,
        "Art. 9(1)",
        MESSAGES.text(own + ".field", list),
        MESSAGES.text(own + ".prescribes", list),
        MESSAGES.text(own + ".remedy", list, binding.list()),
        example(rule));
  }

  private static RuleExample example(String rule) {
    String passing = EXAMPLES.get(rule + ".passing");
    String failing = EXAMPLES.get(rule + ".failing");
    return passing == null || failing == null
        ? RuleExample.NONE
        : new RuleExample(
            EXAMPLES.getOrDefault(rule + ".document", "certificate-of-origin.xml"),
            Text.literal(passing),
            Text.literal(failing),
            RuleOutcome.PASSED,
            RuleOutcome.FAILED);
  }

  private static Map<String, String> examples() {
    try (InputStream in =
        Objects.requireNonNull(CodeRules.class.getResourceAsStream("examples.properties"))) {
      return Messages.read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
