// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;

/** Reads the rules of one pattern (clause 5.4.13), extended by abstract ones (clause 5.4.4). */
final class RuleReader {
  private final Map<String, XdmNode> abstracts = new HashMap<>();
  private final ExpressionReader expressions;
  private final AssertionReader assertions;
  private final Defects defects;

  RuleReader(XdmNode pattern, ExpressionReader expressions, Defects defects) {
    this.expressions = expressions;
    this.assertions = new AssertionReader(expressions, defects);
    this.defects = defects;
    for (XdmNode child : pattern.children()) {
      if (Names.schematron(child).equals("rule") && "true".equals(child.attribute("abstract"))) {
        abstracts.put(defects.required(child, "id"), child);
      }
    }
  }

  Rule read(XdmNode rule) {
    List<Let> lets = new ArrayList<>();
    List<Assertion> found = new ArrayList<>();
    read(rule, lets, found, new LinkedHashSet<>());
    return new Rule(expressions.required(rule, "context"), lets, found);
  }

  private void read(XdmNode rule, List<Let> lets, List<Assertion> found, Set<String> extending) {
    for (XdmNode child : rule.children()) {
      switch (PatternReader.kind(child)) {
        case "", "title", "p" -> {}
        case "let" -> lets.add(expressions.let(child));
        case "assert", "report" -> found.add(assertions.read(child, rule));
        case "extends" -> {
          String id = defects.required(child, "rule");
          XdmNode body = abstracts.get(id);
          if (body == null) {
            defects.add(child, "There is no abstract rule " + id + " in the pattern");
          } else if (extending.add(id)) {
            read(body, lets, found, extending);
            extending.remove(id);
          } else {
            defects.add(child, "The abstract rule " + id + " extends itself");
          }
        }
        default -> defects.unsupported(child);
      }
    }
  }
}
