// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.XmlTree;
import org.xml.sax.SAXException;

/** Validates a tree against a schema; nothing is read from outside. */
public final class SchemaValidation {
  private SchemaValidation() {}

  /** What the schema says; empty if the document follows it. */
  public static List<Finding> findings(XmlTree tree, Schema schema) {
    try {
      Validator validator = schema.newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      // Not ENGLISH: for want of an English file, the platform would take its own language's.
      validator.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
      SchemaFindings findings = new SchemaFindings(tree, validator);
      validator.setErrorHandler(findings);
      validator.validate(new DOMSource(tree.document()));
      return findings.list();
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("The schema validation broke off", e);
    }
  }
}
