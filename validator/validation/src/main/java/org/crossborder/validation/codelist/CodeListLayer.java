// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.intake.XdmPath;
import org.crossborder.validation.intake.XmlTree;

/** Holds the codes of a document against the lists that they are from; thread-safe. */
public final class CodeListLayer {
  private final CodeLists lists;

  public CodeListLayer(CodeLists lists) {
    this.lists = lists;
  }

  /**
   * What the lists say about the codes of a document.
   *
   * @param day the document's date of issue, which chooses the editions
   */
  public LayerResult check(XmlTree tree, CodeBindings bindings, LocalDate day) {
    Map<String, RuleCodes> rules = new LinkedHashMap<>();
    for (CodeBindings.Bound bound : bindings.compiled()) {
      RuleCodes rule =
          rules.computeIfAbsent(
              bound.binding().rule(), id -> new RuleCodes(CodeRules.of(bound.binding(), lists)));
      check(tree, bound, day, rule);
    }
    List<RuleResult> results = rules.values().stream().map(RuleCodes::result).toList();
    List<Finding> findings = new ArrayList<>();
    results.forEach(result -> findings.addAll(result.findings()));
    return new LayerResult(
        Layer.CODE_LISTS,
        LayerStatus.VALID,
        CodeRules.MESSAGES.text("note", results.size(), day),
        results,
        findings);
  }

  private void check(XmlTree tree, CodeBindings.Bound bound, LocalDate day, RuleCodes rule) {
    try {
      XPathSelector codes = bound.path().load();
      codes.setContextItem(tree.xdm());
      for (XdmItem item : codes) {
        String code = item.getStringValue().strip();
        rule.add(lists.check(bound.binding().list(), code, day), code, () -> locate(item));
      }
    } catch (SaxonApiException e) {
      throw new IllegalStateException("The path to codes cannot be followed", e);
    }
  }

  private static Location locate(XdmItem item) {
    return item instanceof XdmNode node ? XdmPath.locate(node.getUnderlyingNode()) : Location.NONE;
  }
}
