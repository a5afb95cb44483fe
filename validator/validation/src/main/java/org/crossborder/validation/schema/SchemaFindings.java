// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.infoset.Infoset;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Turns the schema validator's errors into findings that know their element. */
final class SchemaFindings implements ErrorHandler {
  private static final int MAXIMUM = 100;

  private final XmlTree tree;
  private final TreeEvents events;
  private final List<Finding> findings = new ArrayList<>();
  private int last = Infoset.NONE;

  SchemaFindings(XmlTree tree, TreeEvents events) {
    this.tree = tree;
    this.events = events;
  }

  List<Finding> list() {
    return findings;
  }

  @Override
  public void warning(SAXParseException e) {}

  @Override
  public void error(SAXParseException e) {
    int element = events.current();
    boolean echo = isEcho(e) && element == last;
    if (!echo && findings.size() < MAXIMUM) {
      findings.add(
          SchemaRule.VALID.broken(
              tree.locate(element),
              Text.literal(tree.infoset().name(element).local()),
              SchemaSentences.explain(String.valueOf(e.getMessage()))));
    }
    last = element;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  /** The validator says once why a value is wrong, and once more that it is. */
  private static boolean isEcho(SAXParseException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith("cvc-type.3.1.3")
        || message.startsWith("cvc-attribute.3")
        || message.startsWith("cvc-complex-type.2.2");
  }
}
