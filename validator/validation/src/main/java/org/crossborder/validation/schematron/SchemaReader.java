// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;

/** Reads a schema (clause 5.4.14): what is active in its default phase, and nothing else. */
final class SchemaReader {
  private static final Set<String> BINDINGS = Set.of("xslt2", "xslt3");

  private final XdmNode root;
  private final Defects defects;
  private final Map<String, String> namespaces = new HashMap<>();
  private final List<Let> lets = new ArrayList<>();
  private final List<XdmNode> declarations = new ArrayList<>();
  private final List<XdmNode> patterns = new ArrayList<>();
  private final Map<String, XdmNode> phases = new HashMap<>();

  SchemaReader(XdmNode root, Defects defects) {
    this.root = root;
    this.defects = defects;
  }

  /** The schema; of no use if there are defects. */
  Schema read() {
    String binding = root.attribute("queryBinding");
    if (binding == null || !BINDINGS.contains(binding)) {
      defects.add(root, "The query binding has to be xslt2 or xslt3, and is " + binding);
    }
    root.children().forEach(this::child);
    PatternReader reader = new PatternReader(patterns, defects);
    Schema schema =
        new Schema(
            defects.file(),
            namespaces,
            lets,
            declarations,
            active().stream().map(reader::read).toList());
    checkIds(schema);
    return schema;
  }

  private void child(XdmNode child) {
    if (Names.isIn(child, Names.XSLT)) {
      declaration(child);
      return;
    }
    switch (Names.schematron(child)) {
      case "", "title", "p" -> {}
      case "ns" ->
          namespaces.put(defects.required(child, "prefix"), defects.required(child, "uri"));
      case "let" -> lets.add(ExpressionReader.of(defects).let(child));
      case "phase" -> phases.put(defects.required(child, "id"), child);
      case "pattern" -> patterns.add(child);
      default -> defects.unsupported(child);
    }
  }

  private void declaration(XdmNode element) {
    switch (element.getNodeName().getLocalName()) {
      case "key", "function" -> {
        Instructions.check(element, defects);
        declarations.add(element);
      }
      default -> defects.unsupported(element);
    }
  }

  private List<XdmNode> active() {
    String phase = root.attribute("defaultPhase");
    Set<String> names = phase == null || phase.equals("#ALL") ? null : activeIn(phase);
    return patterns.stream()
        .filter(pattern -> !"true".equals(pattern.attribute("abstract")))
        .filter(pattern -> names == null || names.contains(pattern.attribute("id")))
        .toList();
  }

  private Set<String> activeIn(String phase) {
    XdmNode element = phases.get(phase);
    Set<String> names = new HashSet<>();
    if (element == null) {
      defects.add(root, "There is no phase " + phase);
      return names;
    }
    for (XdmNode child : element.children()) {
      switch (Names.schematron(child)) {
        case "", "p" -> {}
        case "let" -> lets.add(ExpressionReader.of(defects).let(child));
        case "active" -> names.add(defects.required(child, "pattern"));
        default -> defects.unsupported(child);
      }
    }
    return names;
  }

  private void checkIds(Schema schema) {
    Set<String> seen = new HashSet<>();
    for (Assertion assertion : schema.assertions()) {
      if (!assertion.id().isEmpty() && !seen.add(assertion.id())) {
        defects.add(assertion.place(), "The id " + assertion.id() + " occurs twice");
      }
    }
  }
}
