// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static org.crossborder.validation.intake.IntakeRule.ENCODING;
import static org.crossborder.validation.intake.IntakeRule.WELL_FORMED;

import java.io.CharConversionException;
import java.util.Arrays;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.language.ForeignSentences;
import org.crossborder.validation.language.ForeignSentences.Found;
import org.xml.sax.SAXParseException;

/** What the platform's parser refused, which it says only in an English sentence. */
final class ParserSentences {
  private static final ForeignSentences SENTENCES =
      ForeignSentences.beside(ParserSentences.class, "parser.properties");

  private ParserSentences() {}

  static Finding explain(SAXParseException e) {
    Location location = new Location(e.getLineNumber(), e.getColumnNumber(), "");
    if (e.getException() instanceof CharConversionException) {
      return ENCODING.broken(location, "bytes");
    }
    String sentence = oneLine(e);
    return SENTENCES
        .find(sentence)
        .map(found -> finding(found, location))
        .orElseGet(() -> unknown(sentence, location));
  }

  /** The first line of what the parser says. */
  static String oneLine(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse(message);
  }

  /** The key names the rule, its message, and perhaps which form of it was met. */
  private static Finding finding(Found found, Location location) {
    String[] key = found.key().split("[./]", -1);
    IntakeRule rule =
        Arrays.stream(IntakeRule.values())
            .filter(each -> each.id().equals(key[0]))
            .findFirst()
            .orElseThrow();
    return rule.broken(location, key[1], found.values().toArray());
  }

  private static Finding unknown(String sentence, Location location) {
    return sentence.contains("encoding") && !sentence.contains("entity")
        ? ENCODING.broken(location, "parser", sentence)
        : WELL_FORMED.broken(location, "parser", sentence);
  }
}
