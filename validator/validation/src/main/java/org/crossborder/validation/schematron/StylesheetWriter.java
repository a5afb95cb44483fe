// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.List;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.SAXException;

/**
 * Writes a schema as a stylesheet whose result is a plain sequence: the number of each rule that
 * found a node, and an array for each assertion that failed or report that holds: its number, the
 * node, and the values of its message.
 */
final class StylesheetWriter {
  /** Before the names of the compiler's own variables, which no name of a schema's can meet. */
  private static final String OWN = "Q{" + Names.RULES + "}";

  private final StylesheetEvents xsl;
  private int rules;
  private int assertions;

  StylesheetWriter(StylesheetEvents xsl) {
    this.xsl = xsl;
  }

  void write(Schema schema) throws SAXException {
    xsl.namespaces(schema.namespaces());
    xsl.start("stylesheet", "version", "3.0");
    for (XdmNode declaration : schema.declarations()) {
      xsl.copy(declaration);
    }
    variables(schema.lets());
    int number = 0;
    for (Pattern pattern : schema.patterns()) {
      xsl.start("template", "name", "pattern-" + ++number, "as", "item()*");
      variables(pattern.lets());
      if (pattern.isRooted()) {
        paths(pattern.rules());
        xsl.end();
      } else {
        new TreeWalk(xsl, "walk-" + number, pattern).enter();
        xsl.end();
        walk("walk-" + number, pattern);
      }
    }
    xsl.start("template", "match", "/", "as", "item()*");
    for (int i = 1; i <= number; i++) {
      xsl.empty("call-template", "name", "pattern-" + i);
    }
    xsl.end();
    xsl.end();
    xsl.endDocument();
  }

  /** Each rule takes its nodes by a path; nodes that an earlier rule took are left out. */
  private void paths(List<Rule> ofPattern) throws SAXException {
    StringBuilder taken = new StringBuilder();
    for (Rule rule : ofPattern) {
      String name = OWN + "rule-" + rules;
      xsl.at(rule.context().place());
      variable(name, ContextPath.of(rule.context().xpath()));
      String nodes = "$" + name;
      xsl.start("for-each", "select", taken.isEmpty() ? nodes : nodes + " except (" + taken + ")");
      taken.append(taken.isEmpty() ? "" : " | ").append(nodes);
      xsl.start("if", "test", "position() eq 1");
      fired();
      xsl.end();
      body(rule);
      xsl.end();
    }
  }

  private void walk(String mode, Pattern pattern) throws SAXException {
    TreeWalk walk = new TreeWalk(xsl, mode, pattern);
    walk.declare();
    int priority = pattern.rules().size();
    for (Rule rule : pattern.rules()) {
      xsl.at(rule.context().place());
      walk.startTemplate(rule.context().xpath(), priority--);
      fired();
      body(rule);
      walk.goOn();
      xsl.end();
    }
  }

  private void fired() throws SAXException {
    xsl.empty("sequence", "select", Integer.toString(rules++));
  }

  private void body(Rule rule) throws SAXException {
    variables(rule.lets());
    for (Assertion assertion : rule.assertions()) {
      xsl.at(assertion.test().place());
      if (assertion.isReport()) {
        xsl.start("if", "test", assertion.test().xpath());
        hit(assertion);
        xsl.end();
      } else {
        xsl.start("choose");
        xsl.empty("when", "test", assertion.test().xpath());
        xsl.start("otherwise");
        hit(assertion);
        xsl.end();
        xsl.end();
      }
    }
  }

  private void hit(Assertion assertion) throws SAXException {
    StringBuilder array = new StringBuilder("[").append(assertions++);
    Expression subject = assertion.subject();
    if (subject == null) {
      array.append(", .");
    } else {
      xsl.at(subject.place());
      variable(OWN + "subject", subject.xpath());
      array.append(", ($" + OWN + "subject, .)[1]");
    }
    int number = 0;
    for (Expression value : assertion.message().values()) {
      xsl.at(value.place());
      String name = OWN + "value-" + ++number;
      variable(name, value.xpath());
      array.append(", string-join(data($").append(name).append(") ! string(), ' ')");
    }
    xsl.empty("sequence", "select", array.append(']').toString());
  }

  private void variables(List<Let> lets) throws SAXException {
    for (Let let : lets) {
      xsl.at(let.value().place());
      if (let.type() == null) {
        variable(let.name(), let.value().xpath());
      } else {
        xsl.empty("variable", "name", let.name(), "as", let.type(), "select", let.value().xpath());
      }
    }
  }

  private void variable(String name, String select) throws SAXException {
    xsl.empty("variable", "name", name, "select", select);
  }
}
