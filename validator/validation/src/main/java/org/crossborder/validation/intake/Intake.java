// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static org.crossborder.validation.intake.IntakeRule.ATTRIBUTES;
import static org.crossborder.validation.intake.IntakeRule.ENCODING;
import static org.crossborder.validation.intake.IntakeRule.NO_DOCTYPE;
import static org.crossborder.validation.intake.IntakeRule.SIZE;
import static org.crossborder.validation.intake.IntakeRule.WELL_FORMED;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses a document once, within its budget; thread-safe. */
public final class Intake {
  private final IntakeLimits limits;

  public Intake(IntakeLimits limits) {
    this.limits = limits;
  }

  /** The document's tree, or why it was refused. */
  public IntakeOutcome read(byte[] bytes) {
    if (bytes.length == 0) {
      return refused(WELL_FORMED.broken(Location.NONE, "The document is empty."));
    }
    if (bytes.length > limits.bytes()) {
      return refused(
          SIZE.broken(
              Location.NONE,
              "The document has " + bytes.length + " bytes; the bound is " + limits.bytes() + "."));
    }
    return parse(bytes);
  }

  private IntakeOutcome parse(byte[] bytes) {
    TreeBuilder builder = new TreeBuilder(newDocument(), limits);
    try {
      HardenedParser.reader(builder, limits)
          .parse(new InputSource(new ByteArrayInputStream(bytes)));
      return new IntakeOutcome.Accepted(builder.tree());
    } catch (BudgetExceededException e) {
      return refused(e.finding());
    } catch (SAXParseException e) {
      return refused(explain(e));
    } catch (CharConversionException | UnsupportedEncodingException e) {
      return refused(
          ENCODING.broken(builder.here(), "The bytes do not fit the encoding: " + oneLine(e)));
    } catch (SAXException | IOException e) {
      return refused(WELL_FORMED.broken(builder.here(), oneLine(e)));
    }
  }

  /** The parser says what it refused only in its message; the words below are in all of them. */
  private static Finding explain(SAXParseException e) {
    Location location = new Location(e.getLineNumber(), e.getColumnNumber(), "");
    String message = oneLine(e);
    if (e.getException() instanceof CharConversionException) {
      return ENCODING.broken(location, "The bytes do not fit the encoding: " + message);
    }
    if (message.contains("DOCTYPE")) {
      return NO_DOCTYPE.broken(location, "The document has a DOCTYPE.");
    }
    if (message.contains("JAXP00010002") || message.contains("JAXP00010005")) {
      return ATTRIBUTES.broken(location, message);
    }
    if (message.contains("encoding") && !message.contains("entity")) {
      return ENCODING.broken(location, message);
    }
    return WELL_FORMED.broken(location, message);
  }

  private static String oneLine(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse(message);
  }

  private static IntakeOutcome refused(Finding finding) {
    return new IntakeOutcome.Refused(List.of(finding));
  }

  private static Document newDocument() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The platform cannot make a DOM", e);
    }
  }
}
