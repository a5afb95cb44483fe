// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Validator;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Text;
import org.xml.sax.SAXException;

/** Checks a document against the schema of its type; thread-safe. */
public final class SchemaLayer {
  private final Schemas schemas = new Schemas();

  /** Compiles schemas now rather than with the first document of each type. */
  public void warmUp(Collection<SchemaFile> files) {
    schemas.warmUp(files);
  }

  /** What the schema says about the document. */
  public LayerResult check(XmlTree tree, DocumentFacts facts, SchemaFile schema) {
    List<Finding> findings = new ArrayList<>();
    if (!isKnownVersion(facts)) {
      findings.add(
          SchemaRule.VERSION.broken(
              tree.locate(tree.root()),
              SchemaRule.VERSION.describe().field(),
              SchemaRule.text(
                  "SC-02.version", facts.version(), String.join(", ", facts.type().versions()))));
    }
    findings.addAll(validate(tree, schema));
    return LayerResult.of(
        Layer.SCHEMA,
        findings.isEmpty() ? LayerStatus.VALID : LayerStatus.INVALID,
        note(facts),
        findings);
  }

  private static boolean isKnownVersion(DocumentFacts facts) {
    return facts.version().isEmpty()
        || facts.type().versions().isEmpty()
        || facts.type().versions().contains(facts.version());
  }

  private List<Finding> validate(XmlTree tree, SchemaFile schema) {
    try {
      Validator validator = schemas.of(schema).newValidator();
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

  private static Text note(DocumentFacts facts) {
    String schema = facts.type().schema();
    if (facts.version().isEmpty()) {
      return SchemaRule.text("note.no-version", schema);
    }
    return schema.endsWith(facts.version())
        ? Text.literal(schema)
        : SchemaRule.text("note.includes", schema, facts.version());
  }
}
