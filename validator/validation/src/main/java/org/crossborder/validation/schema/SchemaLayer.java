// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Text;

/** Checks a document against the schema of its type; thread-safe. */
public final class SchemaLayer {
  private final Schemas schemas = new Schemas();

  /** Compiles schemas now rather than with the first document of each type. */
  public void warmUp(Collection<SchemaFile> files) {
    schemas.warmUp(files);
  }

  /** Forgets compiled schemas but these. */
  public void retain(Collection<SchemaFile> files) {
    schemas.retain(files);
  }

  /** What the schema says about the document. */
  public LayerResult check(XmlTree tree, DocumentFacts facts, SchemaFile schema) {
    List<Finding> findings = new ArrayList<>();
    if (!isKnownVersion(facts)) {
      findings.add(
          SchemaRule.VERSION.broken(
              tree.locateRoot(),
              SchemaRule.VERSION.describe().field(),
              SchemaRule.text(
                  "SC-02.version", facts.version(), String.join(", ", facts.type().versions()))));
    }
    findings.addAll(schemas.of(schema).findings(tree));
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
