// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The accessibility engine axe, run in the page: WCAG 2.2 A and AA, and its best practices. What
 * depends on colours is looked at in light and in dark.
 */
public final class Axe {
  private static final String SOURCE = source();
  private static final String ALL =
      "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
  private static final String COLOURS =
      "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";
  private static final String RUN =
      """
      async () => (await axe.run(document, {runOnly: %s, resultTypes: ['violations']}))
        .violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary))
      """;

  private Axe() {}

  /**
   * What violates a rule, in either light; empty on an accessible page. The page stays as it was.
   */
  public static List<String> violations(Page page) {
    page.evaluate(SOURCE);
    List<String> violations = new ArrayList<>(run(page, ALL));
    boolean dark = (boolean) page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
    light(page, dark ? ColorScheme.LIGHT : ColorScheme.DARK);
    violations.addAll(run(page, COLOURS));
    light(page, dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    return violations;
  }

  @SuppressWarnings("unchecked") // the script answers with a list of strings
  private static List<String> run(Page page, String rules) {
    return (List<String>) page.evaluate(RUN.formatted(rules));
  }

  private static void light(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  private static String source() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
