// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.intake.XdmPath;
import org.crossborder.validation.intake.XmlTree;

/** Holds the codes of a document against the lists that they are from; thread-safe. */
public final class CodeListLayer {
  private final CodeLists lists;
  private final Map<CodeBindings, List<RuleDescription>> described = new ConcurrentHashMap<>();

  public CodeListLayer(CodeLists lists) {
    this.lists = lists;
  }

  /**
   * What the lists say about the codes of a document.
   *
   * @param bindings those of its type, which are kept
   * @param day the document's date of issue, which chooses the editions
   */
  public LayerResult check(XmlTree tree, CodeBindings bindings, LocalDate day) {
    List<RuleDescription> rules = rules(bindings);
    List<RuleResult> results =
        bindings
            .quick()
            .flatMap(quick -> quick.inOrder(tree.infoset(), lists, day))
            .map(applicable -> inOrder(rules, applicable))
            .orElseGet(() -> follow(tree, bindings, day));
    List<Finding> findings = new ArrayList<>();
    results.forEach(result -> findings.addAll(result.findings()));
    return new LayerResult(
        Layer.CODE_LISTS,
        LayerStatus.VALID,
        CodeRules.MESSAGES.text("note", results.size(), day),
        results,
        findings);
  }

  private static List<RuleResult> inOrder(List<RuleDescription> rules, Set<String> applicable) {
    return rules.stream()
        .map(
            rule ->
                applicable.contains(rule.id())
                    ? RuleResult.of(rule.id(), List.of())
                    : RuleResult.notApplicable(rule.id()))
        .toList();
  }

  /** What is found where the paths lead. */
  List<RuleResult> follow(XmlTree tree, CodeBindings bindings, LocalDate day) {
    Map<String, RuleCodes> rules = new LinkedHashMap<>();
    rules(bindings).forEach(rule -> rules.put(rule.id(), new RuleCodes(rule)));
    for (CodePaths paths : bindings.paths()) {
      paths.follow(
          tree.xdm(),
          (binding, item) ->
              check(binding, item, day, Objects.requireNonNull(rules.get(binding.rule()))));
    }
    return rules.values().stream().map(RuleCodes::result).toList();
  }

  private List<RuleDescription> rules(CodeBindings bindings) {
    return described.computeIfAbsent(bindings, this::describe);
  }

  /** Each rule as the first of its bindings has it. */
  private List<RuleDescription> describe(CodeBindings bindings) {
    Map<String, RuleDescription> rules = new LinkedHashMap<>();
    for (CodeBinding binding : bindings.all()) {
      rules.computeIfAbsent(binding.rule(), id -> CodeRules.of(binding, lists));
    }
    return List.copyOf(rules.values());
  }

  private void check(CodeBinding binding, XdmItem item, LocalDate day, RuleCodes rule) {
    String code = item.getStringValue().strip();
    rule.add(lists.check(binding.list(), code, day), code, () -> locate(item));
  }

  private static Location locate(XdmItem item) {
    return item instanceof XdmNode node ? XdmPath.locate(node.getUnderlyingNode()) : Location.NONE;
  }
}
