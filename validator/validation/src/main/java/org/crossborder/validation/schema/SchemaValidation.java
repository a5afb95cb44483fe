// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.util.List;
import javax.xml.validation.Schema;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.XmlTree;

/** Validates a tree against a schema; nothing is read from outside. */
public final class SchemaValidation {
  private SchemaValidation() {}

  /** What the schema says; empty if the document follows it. */
  public static List<Finding> findings(XmlTree tree, Schema schema) {
    return new ValidatorPool(schema).findings(tree);
  }
}
