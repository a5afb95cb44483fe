// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.stream.Stream;
import org.xml.sax.SAXException;

/** Writes a pattern of many rules as a walk over the tree, each node taken by the first rule. */
final class TreeWalk {
  private final StylesheetEvents xsl;
  private final String mode;
  private final Pattern pattern;
  private final String next;

  TreeWalk(StylesheetEvents xsl, String mode, Pattern pattern) {
    this.xsl = xsl;
    this.mode = mode;
    this.pattern = pattern;
    this.next = next(pattern);
  }

  /** Only nodes of a kind that some context speaks about need to be visited. */
  private static String next(Pattern pattern) {
    boolean attributes = mentions(pattern, "@", "attribute");
    boolean others = mentions(pattern, "()", ".");
    return (attributes ? "@*, " : "") + (others ? "node()" : "*");
  }

  private static boolean mentions(Pattern pattern, String... words) {
    return pattern.rules().stream()
        .map(rule -> rule.context().xpath())
        .anyMatch(context -> Stream.of(words).anyMatch(context::contains));
  }

  void enter() throws SAXException {
    xsl.start("apply-templates", "select", ".", "mode", mode);
    for (Let let : pattern.lets()) {
      xsl.empty("with-param", "name", let.name(), "select", "$" + let.name(), "tunnel", "yes");
    }
    xsl.end();
  }

  void declare() throws SAXException {
    xsl.empty("mode", "name", mode, "on-no-match", "deep-skip");
    startTemplate("document-node() | *", -1);
    goOn();
    xsl.end();
  }

  void startTemplate(String match, int priority) throws SAXException {
    xsl.start(
        "template",
        "match",
        match,
        "mode",
        mode,
        "priority",
        Integer.toString(priority),
        "as",
        "item()*");
    for (Let let : pattern.lets()) {
      xsl.empty("param", "name", let.name(), "tunnel", "yes");
    }
  }

  void goOn() throws SAXException {
    xsl.empty("apply-templates", "select", next, "mode", mode);
  }
}
