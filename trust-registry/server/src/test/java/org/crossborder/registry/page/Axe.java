// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The accessibility engine axe, run in the page: WCAG 2.2 A and AA, and its best practices. */
final class Axe {
  private static final String SOURCE = source();
  private static final String RUN =
      """
      async () => (await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations']
      })).violations.flatMap(v => v.nodes.map(n =>
        v.id + ': ' + n.html + ' ' + n.failureSummary))
      """;

  private Axe() {}

  /** What violates a rule; empty on an accessible page. */
  @SuppressWarnings("unchecked") // the script answers with a list of strings
  static List<String> violations(Page page) {
    page.evaluate(SOURCE);
    return (List<String>) page.evaluate(RUN);
  }

  private static String source() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
