// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.signature.SubIndication.FORMAT_FAILURE;
import static org.crossborder.validation.signature.SubIndication.HASH_FAILURE;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.signature.SubIndication;

/**
 * What a container has to be, one rule for each way in which a package can deceive. The first are
 * about the archive, before any file of it is read; the others about what its signatures cover.
 */
public enum ContainerRule {
  SIZE("AC-01", Layer.INTAKE, "Art. 9(1)"),
  ARCHIVE("AC-02", Layer.INTAKE, "Art. 9(1)"),
  ONE_STORY("AC-03", Layer.INTAKE, "Art. 9(1)"),
  EXPANSION("AC-04", Layer.INTAKE, "Art. 9(1)"),
  NAMES("AC-05", Layer.INTAKE, "Art. 9(1)"),
  UNIQUE_NAMES("AC-06", Layer.INTAKE, "Art. 9(1)"),
  PLAIN_FILES("AC-07", Layer.INTAKE, "Art. 9(1)"),
  INTACT("AC-08", Layer.INTAKE, "Art. 9(1)"),
  MIMETYPE("AC-09", Layer.INTAKE, "Art. 9(1)"),
  MAIN_DOCUMENT("AC-10", Layer.INTAKE, "Art. 9(1)"),
  SIGNATURE_FILES("AC-11", Layer.SIGNATURE, "Art. 8(1)"),
  MANIFEST("AC-12", Layer.SIGNATURE, "Art. 8(1)"),
  MANIFEST_DIGEST("AC-13", Layer.SIGNATURE, "Art. 8(1)"),
  COVERED("AC-14", Layer.SIGNATURE, "Art. 8(1)"),
  SINGLE_FILE("AC-15", Layer.SIGNATURE, "Art. 8(1)"),
  KNOWN_METADATA("AC-16", Layer.SIGNATURE, "Art. 8(1)");

  private static final Messages MESSAGES = Messages.beside(ContainerRule.class, "container");

  private final String id;
  private final Layer layer;
  private final String clause;

  ContainerRule(String id, Layer layer, String clause) {
    this.id = id;
    this.layer = layer;
    this.clause = clause;
  }

  /** The rule's id, e.g. {@code AC-14}. */
  public String id() {
    return id;
  }

  /** The rule as people read it. */
  public RuleDescription description() {
    return new RuleDescription(
        id,
        layer,
        severity(),
        clause,
        MESSAGES.text(id + ".field"),
        MESSAGES.text(id + ".prescribes"),
        MESSAGES.text(id + ".remedy"),
        RuleExample.NONE);
  }

  /** How it is broken, in words. */
  public Text message(String how, Object... values) {
    return MESSAGES.text(id + "." + how, values);
  }

  /** What a broken rule makes of the signature's validation. */
  SubIndication subIndication() {
    return this == MANIFEST_DIGEST ? HASH_FAILURE : FORMAT_FAILURE;
  }

  /** A finding that this rule is broken, and how. */
  Finding broken(String how, Object... values) {
    return description().broken(Location.NONE, message(how, values));
  }

  private Severity severity() {
    return this == KNOWN_METADATA ? Severity.WARNING : Severity.ERROR;
  }
}
