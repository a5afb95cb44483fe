// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.XdmNode;

/** Reads patterns (clause 5.4.9), and instantiates abstract ones (clause 6.3). */
final class PatternReader {
  private final Map<String, XdmNode> abstracts = new HashMap<>();
  private final Defects defects;

  PatternReader(List<XdmNode> patterns, Defects defects) {
    this.defects = defects;
    for (XdmNode pattern : patterns) {
      if ("true".equals(pattern.attribute("abstract"))) {
        abstracts.put(defects.required(pattern, "id"), pattern);
      }
    }
  }

  Pattern read(XdmNode pattern) {
    if (pattern.attribute("documents") != null) {
      defects.add(pattern, "Patterns about other documents are not supported");
    }
    List<Let> lets = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    String abstractId = pattern.attribute("is-a");
    XdmNode body = abstractId == null ? pattern : abstracts.get(abstractId);
    if (body == null) {
      defects.add(pattern, "There is no abstract pattern " + abstractId);
    } else {
      read(body, abstractId == null ? Parameters.NONE : parameters(pattern, lets), lets, rules);
    }
    return new Pattern(lets, rules);
  }

  private void read(XdmNode pattern, Parameters parameters, List<Let> lets, List<Rule> rules) {
    ExpressionReader expressions = new ExpressionReader(parameters, defects);
    RuleReader reader = new RuleReader(pattern, expressions, defects);
    for (XdmNode child : pattern.children()) {
      switch (kind(child)) {
        case "", "title", "p" -> {}
        case "let" -> lets.add(expressions.let(child));
        case "rule" -> {
          if (!"true".equals(child.attribute("abstract"))) {
            rules.add(reader.read(child));
          }
        }
        default -> defects.unsupported(child);
      }
    }
  }

  private Parameters parameters(XdmNode instance, List<Let> lets) {
    Map<String, String> values = new HashMap<>();
    for (XdmNode child : instance.children()) {
      switch (kind(child)) {
        case "", "title", "p" -> {}
        case "let" -> lets.add(ExpressionReader.of(defects).let(child));
        case "param" ->
            values.put(defects.required(child, "name"), defects.required(child, "value"));
        default -> defects.unsupported(child);
      }
    }
    return new Parameters(values);
  }

  /** Instructions of XSLT would change the meaning; other foreign elements have none here. */
  static String kind(XdmNode child) {
    return Names.isIn(child, Names.XSLT) ? "xsl" : Names.schematron(child);
  }
}
