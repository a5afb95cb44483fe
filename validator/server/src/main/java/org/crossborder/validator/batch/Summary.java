// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.report.Decision;

/** Says what became of a batch: how many of which decision, what is wrong most often, what took. */
public final class Summary {
  private static final Messages MESSAGES = Messages.beside(Summary.class, "summary");
  private static final double MILLIS = 1_000.0;

  private Summary() {}

  /** The summary's lines. */
  public static List<String> lines(Tally tally, Duration took, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(say(language, "documents", tally.documents(), seconds(took), rate(tally, took)));
    for (Decision decision : Decision.values()) {
      if (tally.of(decision) > 0) {
        lines.add("  " + say(language, decision.name(), tally.of(decision)));
      }
    }
    if (tally.unreadable() > 0) {
      lines.add("  " + say(language, "unreadable", tally.unreadable()));
    }
    if (!tally.mostFrequent().isEmpty()) {
      lines.add(say(language, "most-frequent"));
      tally
          .mostFrequent()
          .forEach(
              rule ->
                  lines.add(
                      "  %6d  %-8s %s"
                          .formatted(rule.documents(), rule.ruleId(), rule.field().in(language))));
    }
    if (!tally.slowest().isEmpty()) {
      lines.add(say(language, "slowest"));
      tally
          .slowest()
          .forEach(slow -> lines.add("  " + seconds(slow.took()) + " s  " + slow.name()));
    }
    return lines;
  }

  private static String say(Language language, String key, Object... values) {
    return MESSAGES.text(key, values).in(language);
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.3f", took.toMillis() / MILLIS);
  }

  private static String rate(Tally tally, Duration took) {
    return String.format(
        Locale.ROOT, "%.1f", tally.documents() * MILLIS / Math.max(1, took.toMillis()));
  }
}
