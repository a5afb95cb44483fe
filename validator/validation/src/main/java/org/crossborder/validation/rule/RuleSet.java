// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.intake.XdmPath;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.pack.PackFiles;
import org.crossborder.validation.pack.RuleSetFile;
import org.crossborder.validation.schematron.Assertion;
import org.crossborder.validation.schematron.Compilation;
import org.crossborder.validation.schematron.Compilation.Done;
import org.crossborder.validation.schematron.Compilation.Refused;
import org.crossborder.validation.schematron.CompiledSchema;
import org.crossborder.validation.schematron.Defect;
import org.crossborder.validation.schematron.Evaluation;
import org.crossborder.validation.schematron.Hit;
import org.crossborder.validation.schematron.SchematronCompiler;

/**
 * One edition of a set of rules: read when somebody asks about it, compiled when a document first
 * needs it, and then shared; thread-safe.
 */
public final class RuleSet {
  private final RuleSetFile file;
  private final Once<Compilation<RuleSetContents>> contents;
  private final Once<Compilation<CompiledSchema>> compiled;

  /**
   * A rule set of a pack; nothing of it is read yet.
   *
   * @param file what the manifest says of it
   */
  public RuleSet(RuleSetFile file, PackFiles files) {
    this.file = file;
    RuleSetSource source = new RuleSetSource(file.file(), files);
    this.contents = new Once<>(() -> RuleSetContents.read(source));
    this.compiled =
        new Once<>(() -> contents.get().then(it -> SchematronCompiler.compile(it.schema())));
  }

  /** Which edition of which rule set. */
  public Coordinates coordinates() {
    return file.id();
  }

  /** Path of its schema in its pack. */
  public String file() {
    return file.file();
  }

  /** The days of issue of the documents that it speaks about. */
  public Validity validity() {
    return file.validity();
  }

  /** Everything that is wrong with its files; compiles it. Empty if it can be used. */
  public List<Defect> defects() {
    return compiled.get() instanceof Refused<CompiledSchema> refused
        ? refused.defects()
        : List.of();
  }

  /**
   * Its rules, as people read them, in the order of the schema.
   *
   * @throws IllegalStateException if its files have defects
   */
  public List<RuleDescription> rules() {
    return of(contents.get()).rules();
  }

  /**
   * The examples of its rules.
   *
   * @throws IllegalStateException if its files have defects
   */
  public List<Example> examples() {
    return of(contents.get()).examples();
  }

  /**
   * What each rule says about a document: passed, failed with findings, or not applicable because
   * the document has no node that it speaks about.
   *
   * @throws IllegalStateException if its files have defects
   * @throws org.crossborder.validation.schematron.RuleFailedException if a rule cannot be evaluated
   */
  public List<RuleResult> check(XmlTree document) {
    CompiledSchema schema = of(compiled.get());
    Evaluation evaluation = schema.evaluate(document);
    Set<String> applied =
        evaluation.evaluated().stream().map(Assertion::rule).collect(Collectors.toSet());
    Map<String, List<Finding>> findings = new LinkedHashMap<>();
    rules().forEach(rule -> findings.put(rule.id(), new ArrayList<>()));
    for (Hit hit : evaluation.hits()) {
      Objects.requireNonNull(findings.get(hit.assertion().rule())).add(finding(hit));
    }
    return findings.entrySet().stream()
        .map(
            rule ->
                applied.contains(rule.getKey())
                    ? RuleResult.of(rule.getKey(), rule.getValue())
                    : RuleResult.notApplicable(rule.getKey()))
        .toList();
  }

  private Finding finding(Hit hit) {
    Assertion assertion = hit.assertion();
    Messages messages = of(contents.get()).messages();
    return new Finding(
        assertion.rule(),
        Layer.BUSINESS_RULES,
        assertion.severity(),
        RuleSetContents.clause(assertion),
        XdmPath.locate(hit.node()),
        messages.text(assertion.rule() + ".field"),
        messages.text(assertion.id() + ".message", hit.values().toArray()),
        messages.text(assertion.rule() + ".remedy"));
  }

  private <T> T of(Compilation<T> compilation) {
    if (compilation instanceof Done<T> done) {
      return done.result();
    }
    throw new IllegalStateException(
        ((Refused<T>) compilation)
            .defects().stream()
                .map(Defect::toString)
                .collect(Collectors.joining("\n", coordinates() + " cannot be used:\n", "")));
  }

  @Override
  public String toString() {
    return coordinates().toString();
  }
}
