// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Text;

/** What the first layer demands of bytes, before they are a document. */
public enum IntakeRule {
  SIZE(
      "IN-01",
      "The document is not larger than the configured bound.",
      "Send a smaller document, or ask the operator to raise the bound."),
  WELL_FORMED(
      "IN-02",
      "The document is well-formed XML 1.0 with namespaces.",
      "Correct the markup at the place named."),
  NO_DOCTYPE(
      "IN-03",
      "The document has no document type declaration, so no entities of its own.",
      "Remove the DOCTYPE; write the text of its entities out."),
  ENCODING(
      "IN-04",
      "The document is UTF-8 or UTF-16, and is encoded as it declares.",
      "Save the document as UTF-8."),
  DEPTH(
      "IN-05",
      "Elements are not nested deeper than the configured bound.",
      "No trade document nests this deep; check what produced it."),
  COUNT(
      "IN-06",
      "The document has no more elements than the configured bound.",
      "Split the document, or ask the operator to raise the bound."),
  ATTRIBUTES(
      "IN-07",
      "No element has more, or longer, attributes than the configured bounds.",
      "No trade document needs such attributes; check what produced it."),
  TEXT(
      "IN-08",
      "No piece of text is longer than the configured bound.",
      "Attach large content by reference, or ask the operator to raise the bound."),
  NAMESPACES(
      "IN-09",
      "The document declares no more namespaces than the configured bound.",
      "Declare each namespace once, on the root element."),
  PROCESSING_INSTRUCTIONS(
      "IN-10",
      "The document has no more processing instructions than the configured bound.",
      "Remove the processing instructions; none has a meaning here."),
  XINCLUDE("IN-11", "The document includes no other document.", "Write the included content out."),
  KNOWN_TYPE(
      "IN-12",
      "The root element and its namespace are those of a known document type.",
      "Check the root element and its namespace; the known types are listed by `documents`.");

  private final String id;
  private final String prescribes;
  private final String remedy;

  IntakeRule(String id, String prescribes, String remedy) {
    this.id = id;
    this.prescribes = prescribes;
    this.remedy = remedy;
  }

  /** The rule's id, e.g. {@code IN-03}. */
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

  /** A finding that this rule is broken, told in English only. */
  public Finding broken(Location location, String message) {
    return broken(location, Text.literal(message));
  }

  /** A finding that this rule is broken. */
  public Finding broken(Location location, Text message) {
    return new Finding(
        id,
        Layer.INTAKE,
        Severity.ERROR,
        "Art. 9(1)",
        location,
        Text.literal("Document"),
        message,
        Text.literal(remedy));
  }
}
