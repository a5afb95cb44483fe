// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.XmlTree;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The platform's validator, for one tree after the other; nothing is read from outside. */
final class TreeValidator {
  private final Validator validator;
  private long elements;

  TreeValidator(Schema schema) throws SAXException {
    validator = schema.newValidator();
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    // Not ENGLISH: for want of an English file, the platform would take its own language's.
    validator.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
  }

  /** What the schema says of a tree; the tree is forgotten afterwards. */
  List<Finding> findings(XmlTree tree) throws SAXException, IOException {
    TreeEvents events = new TreeEvents(tree.infoset());
    SchemaFindings findings = new SchemaFindings(tree, events);
    elements += tree.elementCount();
    validator.setErrorHandler(findings);
    validator.validate(new SAXSource(events, new InputSource()));
    validator.setErrorHandler(null);
    return findings.list();
  }

  /** How many elements it has seen, and so how many names it may remember. */
  long elements() {
    return elements;
  }
}
