// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/** What the schema layer demands. */
public enum SchemaRule {
  VALID("SC-01"),
  VERSION("SC-02");

  private static final Messages MESSAGES = Messages.beside(SchemaRule.class, "schema");

  private final String id;

  SchemaRule(String id) {
    this.id = id;
  }

  /** The rule as people read it. */
  public RuleDescription describe() {
    return describe(text(id + ".field"));
  }

  /** A finding about a field of the document. */
  Finding broken(Location location, Text field, Text message) {
    return describe(field).broken(location, message);
  }

  private RuleDescription describe(Text field) {
    return new RuleDescription(
        id,
        Layer.SCHEMA,
        Severity.ERROR,
        "Art. 9(1)",
        field,
        text(id + ".prescribes"),
        text(id + ".remedy"),
        RuleExample.NONE);
  }

  /** A message of the bundle {@code schema}. */
  static Text text(String key, Object... values) {
    return MESSAGES.text(key, values);
  }

  /** Whether the bundle has a message. */
  static boolean hasText(String key) {
    return MESSAGES.has(key);
  }
}
