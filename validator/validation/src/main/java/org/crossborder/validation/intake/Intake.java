// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static org.crossborder.validation.intake.IntakeRule.ENCODING;
import static org.crossborder.validation.intake.IntakeRule.SIZE;
import static org.crossborder.validation.intake.IntakeRule.WELL_FORMED;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.w3c.dom.DOMException;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses a document once, within its budget; thread-safe. */
public final class Intake {
  private final IntakeLimits limits;
  private final ParserPool parsers;

  public Intake(IntakeLimits limits) {
    this.limits = limits;
    this.parsers = new ParserPool(limits);
  }

  /** The document's tree, or why it was refused. */
  public IntakeOutcome read(byte[] bytes) {
    if (bytes.length == 0) {
      return refused(WELL_FORMED.broken(Location.NONE, "empty"));
    }
    if (bytes.length > limits.bytes()) {
      return refused(SIZE.broken(Location.NONE, "size", bytes.length, limits.bytes()));
    }
    return parse(bytes);
  }

  private IntakeOutcome parse(byte[] bytes) {
    TreeBuilder builder = new TreeBuilder(limits, bytes.length);
    try {
      parsers.parse(bytes, builder);
      return new IntakeOutcome.Accepted(builder.tree());
    } catch (BudgetExceededException e) {
      return refused(e.finding());
    } catch (SAXParseException e) {
      return refused(ParserSentences.explain(e));
    } catch (DOMException e) { // its sentence is in the machine's language
      return refused(WELL_FORMED.broken(builder.here(), "namespaced-name"));
    } catch (CharConversionException e) {
      return refused(ENCODING.broken(builder.here(), "bytes"));
    } catch (UnsupportedEncodingException e) {
      return refused(ENCODING.broken(builder.here(), "encoding", ParserSentences.oneLine(e)));
    } catch (SAXException | IOException e) {
      return refused(WELL_FORMED.broken(builder.here(), "parser", ParserSentences.oneLine(e)));
    }
  }

  private static IntakeOutcome refused(Finding finding) {
    return new IntakeOutcome.Refused(List.of(finding));
  }
}
