// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.crossborder.validation.finding.Severity;
import org.jspecify.annotations.Nullable;

/** Reads asserts and reports with their texts (clauses 5.4.2, 5.4.12, 5.5). */
record AssertionReader(ExpressionReader expressions, Defects defects) {
  Assertion read(XdmNode element, XdmNode rule) {
    refuse(element, "diagnostics");
    refuse(element, "properties");
    Expression subject = expressions.optional(element, "subject");
    return new Assertion(
        defects.required(element, "id"),
        Names.schematron(element).equals("report"),
        severity(element),
        clause(element),
        expressions.required(element, "test"),
        subject == null ? expressions.optional(rule, "subject") : subject,
        message(element));
  }

  /** The nearest one that is stated, be it for the whole schema. */
  private static @Nullable String clause(XdmNode element) {
    String clause = null;
    for (XdmNode at = element;
        clause == null && at != null && at.getNodeKind() == XdmNodeKind.ELEMENT;
        at = at.getParent()) {
      clause = at.getAttributeValue(Names.CLAUSE);
    }
    return clause;
  }

  private void refuse(XdmNode element, String attribute) {
    if (element.attribute(attribute) != null) {
      defects.add(element, "References to " + attribute + " are not supported");
    }
  }

  private Severity severity(XdmNode element) {
    String role =
        element.attribute("role") == null ? element.attribute("flag") : element.attribute("role");
    return switch (role == null ? "error" : role) {
      case "error", "fatal" -> Severity.ERROR;
      case "warning", "warn" -> Severity.WARNING;
      case "information", "info" -> Severity.INFO;
      default -> {
        defects.add(element, "The role has to be error, warning or information, and is " + role);
        yield Severity.ERROR;
      }
    };
  }

  private Message message(XdmNode element) {
    StringBuilder template = new StringBuilder();
    List<Expression> values = new ArrayList<>();
    gather(element, template, values);
    return new Message(template.toString().replaceAll("\\s+", " ").strip(), values);
  }

  private void gather(XdmNode element, StringBuilder template, List<Expression> values) {
    for (XdmNode child : element.children()) {
      if (child.getNodeKind() == XdmNodeKind.TEXT) {
        template.append(child.getStringValue());
        continue;
      }
      switch (PatternReader.kind(child)) {
        case "" -> {}
        case "emph", "span", "dir" -> gather(child, template, values);
        case "value-of" -> place(expressions.required(child, "select"), template, values);
        case "name" -> place(name(child), template, values);
        default -> defects.unsupported(child);
      }
    }
  }

  private Expression name(XdmNode element) {
    Expression path = expressions.optional(element, "path");
    return path == null
        ? expressions.at(element, "name()")
        : new Expression("name(" + path.xpath() + ")", path.place());
  }

  private static void place(Expression value, StringBuilder template, List<Expression> values) {
    values.add(value);
    template.append('{').append(values.size()).append('}');
  }
}
