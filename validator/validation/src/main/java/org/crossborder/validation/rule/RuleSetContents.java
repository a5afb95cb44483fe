// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.schematron.Assertion;
import org.crossborder.validation.schematron.Compilation;
import org.crossborder.validation.schematron.Compilation.Done;
import org.crossborder.validation.schematron.Compilation.Refused;
import org.crossborder.validation.schematron.Defect;
import org.crossborder.validation.schematron.Schema;
import org.crossborder.validation.schematron.SchematronCompiler;

/** What the files of a rule set say. */
record RuleSetContents(
    Schema schema, Messages messages, List<Example> examples, List<RuleDescription> rules) {
  /** The clause of a rule that names none. */
  static final String CLAUSE = "Art. 9(1)";

  RuleSetContents {
    examples = List.copyOf(examples);
    rules = List.copyOf(rules);
  }

  static Compilation<RuleSetContents> read(RuleSetSource source) {
    return source
        .read(source.file())
        .map(bytes -> SchematronCompiler.read(source.file(), bytes))
        .orElseGet(() -> new Refused<>(List.of(Defect.of(source.file(), "There is no such file"))))
        .then(schema -> read(source, schema));
  }

  private static Compilation<RuleSetContents> read(RuleSetSource source, Schema schema) {
    List<Defect> defects = new ArrayList<>();
    Optional<Messages> messages = new RuleTexts(source, schema, defects).read();
    String file = source.beside(".examples.xml");
    List<Example> examples =
        source
            .read(file)
            .map(bytes -> new ExampleReader(file, defects).read(bytes))
            .orElseGet(List::of);
    if (messages.isEmpty() || !defects.isEmpty()) {
      return new Refused<>(defects);
    }
    return new Done<>(
        new RuleSetContents(
            schema, messages.get(), examples, describe(schema, messages.get(), examples)));
  }

  private static List<RuleDescription> describe(
      Schema schema, Messages messages, List<Example> examples) {
    Map<String, List<Assertion>> rules =
        schema.assertions().stream()
            .collect(groupingBy(Assertion::rule, LinkedHashMap::new, Collectors.toList()));
    return rules.entrySet().stream()
        .map(rule -> describe(rule.getKey(), rule.getValue(), messages, examples))
        .toList();
  }

  private static RuleDescription describe(
      String id, List<Assertion> assertions, Messages messages, List<Example> examples) {
    return new RuleDescription(
        id,
        Layer.BUSINESS_RULES,
        assertions.stream()
            .map(Assertion::severity)
            .min(Comparator.naturalOrder())
            .orElse(Severity.ERROR),
        clause(assertions.get(0)),
        messages.text(id + ".field"),
        messages.text(id + ".prescribes"),
        messages.text(id + ".remedy"),
        examples.stream()
            .filter(example -> example.rule().equals(id))
            .findFirst()
            .map(RuleSetContents::describe)
            .orElse(RuleExample.NONE));
  }

  static String clause(Assertion assertion) {
    return Objects.requireNonNullElse(assertion.clause(), CLAUSE);
  }

  private static RuleExample describe(Example example) {
    return new RuleExample(
        example.document(),
        Text.literal(example.passing()),
        Text.literal(example.failing()),
        RuleOutcome.PASSED,
        RuleOutcome.FAILED);
  }
}
