// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/** What the first layer demands of bytes, before they are a document. */
public enum IntakeRule {
  SIZE("IN-01"),
  WELL_FORMED("IN-02"),
  NO_DOCTYPE("IN-03"),
  ENCODING("IN-04"),
  DEPTH("IN-05"),
  COUNT("IN-06"),
  ATTRIBUTES("IN-07"),
  TEXT("IN-08"),
  NAMESPACES("IN-09"),
  PROCESSING_INSTRUCTIONS("IN-10"),
  XINCLUDE("IN-11"),
  KNOWN_TYPE("IN-12"),
  NAMES("IN-13");

  private static final Messages MESSAGES = Messages.beside(IntakeRule.class, "intake");

  private final String id;

  IntakeRule(String id) {
    this.id = id;
  }

  /** The rule's id, e.g. {@code IN-03}. */
  public String id() {
    return id;
  }

  /** The rule as people read it. */
  public RuleDescription describe() {
    return new RuleDescription(
        id,
        Layer.INTAKE,
        Severity.ERROR,
        "Art. 9(1)",
        MESSAGES.text("field"),
        text("prescribes"),
        text("remedy"),
        RuleExample.NONE);
  }

  /**
   * A finding that this rule is broken.
   *
   * @param message which of the rule's messages in the bundle {@code intake}
   * @param values what was found, as the message asks for it
   */
  public Finding broken(Location location, String message, Object... values) {
    return describe().broken(location, text(message, values));
  }

  private Text text(String name, Object... values) {
    return MESSAGES.text(id + "." + name, values);
  }
}
