// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Text;

/** What the schema layer demands. */
public enum SchemaRule {
  VALID(
      "SC-01",
      "The document is valid against the schema of its type.",
      "Correct the element named, or ask the system's vendor which version of the schema it writes."),
  VERSION(
      "SC-02",
      "The document claims a version whose schema is known.",
      "State a version that `documents` lists, and write what that version allows.");

  private final String id;
  private final String prescribes;
  private final String remedy;

  SchemaRule(String id, String prescribes, String remedy) {
    this.id = id;
    this.prescribes = prescribes;
    this.remedy = remedy;
  }

  /** The rule's id, e.g. {@code SC-01}. */
  public String id() {
    return id;
  }

  /** What the rule prescribes, as a sentence. */
  public String prescribes() {
    return prescribes;
  }

  /** What to do when it is broken. */
  public String remedy() {
    return remedy;
  }

  Finding broken(Location location, Text field, Text message) {
    return new Finding(
        id,
        Layer.SCHEMA,
        Severity.ERROR,
        "Art. 9(1)",
        location,
        field,
        message,
        Text.literal(remedy));
  }
}
