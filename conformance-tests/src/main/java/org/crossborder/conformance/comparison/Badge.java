// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.comparison;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.crossborder.conformance.report.ResultFile;
import org.crossborder.conformance.suite.Verdict;

/**
 * A result as a small SVG for a page of one's own: what was tested, how many modules passed, on
 * which day. A title says the same to who cannot see it; colour only repeats the words. White on
 * each colour has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
 */
public final class Badge {
  private static final int CHARACTER = 7;
  private static final int MARGIN = 10;

  private Badge() {}

  /** Draws it. */
  public static String svg(ResultFile result) {
    String what = result.plan() + " " + result.profile();
    String said = said(result);
    int left = what.length() * CHARACTER + 2 * MARGIN;
    int right = said.length() * CHARACTER + 2 * MARGIN;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="24" viewBox="0 0 %1$d 24" role="img" aria-labelledby="t">
    <title id="t">%2$s: %3$s</title>
    <rect width="%4$d" height="24" fill="#37434f"/>
    <rect x="%4$d" width="%5$d" height="24" fill="%6$s"/>
    <g fill="#fff" font-family="DejaVu Sans, Verdana, sans-serif" font-size="12" text-anchor="middle" aria-hidden="true">
    <text x="%7$d" y="16" textLength="%8$d" lengthAdjust="spacingAndGlyphs">%2$s</text>
    <text x="%9$d" y="16" textLength="%10$d" lengthAdjust="spacingAndGlyphs">%3$s</text>
    </g>
    </svg>
    """
        .formatted(
            left + right,
            escape(what),
            escape(said),
            left,
            right,
            colour(result),
            left / 2,
            left - 2 * MARGIN,
            left + right / 2,
            right - 2 * MARGIN);
  }

  private static String said(ResultFile result) {
    long failed = count(result, Verdict.FAILED) + count(result, Verdict.INDETERMINATE);
    long passed = count(result, Verdict.PASSED) + count(result, Verdict.WARNING);
    LocalDate day = LocalDate.ofInstant(result.ended(), ZoneOffset.UTC);
    return failed == 0
        ? "%d of %d passed, %s".formatted(passed, result.modules().size(), day)
        : "%d of %d failed, %s".formatted(failed, result.modules().size(), day);
  }

  private static String colour(ResultFile result) {
    if (count(result, Verdict.FAILED) + count(result, Verdict.INDETERMINATE) > 0) {
      return "#97191f";
    }
    return count(result, Verdict.WARNING) > 0 ? "#714600" : "#0c5c33";
  }

  private static long count(ResultFile result, Verdict verdict) {
    return result.totals().getOrDefault(verdict, 0L);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
