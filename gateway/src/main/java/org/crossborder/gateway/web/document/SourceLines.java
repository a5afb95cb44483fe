// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A window on a document's lines: neither ten thousand lines nor one line of a megabyte makes a
 * page that nobody can open.
 *
 * @param lines at most {@value #MOST}
 * @param previous first line of the window before, or 0
 * @param next first line of the window behind, or 0
 */
record SourceLines(List<SourceLine> lines, int previous, int next) {
  static final int MOST = 400;
  private static final int LONGEST = 2_000;

  SourceLines {
    lines = List.copyOf(lines);
  }

  /** The window that begins at line {@code from}, with the findings that lie in it. */
  static SourceLines of(InputStream document, int from, List<FindingLine> findings)
      throws IOException {
    List<SourceLine> lines = new ArrayList<>();
    int number = 0;
    boolean more = false;
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(document, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null && !more; line = reader.readLine()) {
        number++;
        more = number >= from + MOST;
        if (number >= from && !more) {
          lines.add(new SourceLine(number, shortened(line), at(number, findings)));
        }
      }
    }
    return new SourceLines(lines, from > 1 ? Math.max(1, from - MOST) : 0, more ? from + MOST : 0);
  }

  private static List<FindingLine> at(int number, List<FindingLine> findings) {
    return findings.stream().filter(finding -> finding.line() == number).toList();
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
  }
}
