// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

import static org.crossborder.conformance.report.Markup.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.language.Messages;
import org.crossborder.conformance.suite.FaultClass;

/**
 * The result as one page without scripts (well-formed XML, nothing loaded from elsewhere): each
 * module has an anchor, its id.
 */
public final class HtmlReport {
  /** The bundle of its texts. */
  public static final String TEXTS = "org.crossborder.conformance.report.texts";

  private static final int MUCH = 16_384;
  private static final int LITTLE = 1_024;

  private final ResultFile result;
  private final Language language;
  private final Messages texts;
  private final ModuleMarkup modules;

  private HtmlReport(ResultFile result, Language language, boolean paper, int most) {
    this.result = result;
    this.language = language;
    this.texts = Messages.of(TEXTS, language);
    this.modules = new ModuleMarkup(texts, Sentences.in(language), paper, most);
  }

  /** For screens. */
  public static String of(ResultFile result, Language language) {
    return new HtmlReport(result, language, false, MUCH).page("screen.css");
  }

  /** The modules alone with little of the wire, for a page that has a head of its own; escaped. */
  public static String sections(ResultFile result, Language language) {
    HtmlReport report = new HtmlReport(result, language, false, LITTLE);
    return result.modules().stream().map(report.modules::section).collect(Collectors.joining());
  }

  /** For paper: its own style, and less of the wire. */
  static String forPaper(ResultFile result, Language language) {
    return new HtmlReport(result, language, true, LITTLE).page("paper.css");
  }

  private String page(String style) {
    String title = escape(text("title") + ": " + result.target());
    return """
    <!DOCTYPE html>
    <html lang="%1$s">
    <head>
    <meta charset="UTF-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="description" content="%2$s"/>
    <meta name="subject" content="%2$s"/>
    <title>%2$s</title>
    <style>%3$s</style>
    </head>
    <body>
    <main>
    <h1>%2$s</h1>
    %4$s<p><strong>%5$s</strong>. %6$s</p>
    %7$s<h2>%8$s</h2>
    %9$s%10$s</main>
    </body>
    </html>
    """
        .formatted(
            language.tag(),
            title,
            resource(style),
            about(),
            headline(),
            escape(text("never")),
            who(),
            escape(text("overview")),
            overview(),
            result.modules().stream().map(modules::section).collect(Collectors.joining()));
  }

  private String about() {
    String english = language == Language.EN ? "" : " " + text("english");
    return "<p>%s</p>%n<p class=\"quiet\">%s</p>%n"
        .formatted(
            escape(
                text("plan")
                    + " "
                    + result.plan()
                    + ", "
                    + text("profile")
                    + " "
                    + result.profile()),
            escape(
                text("time", result.started().toString(), result.ended().toString())
                    + ". "
                    + text("suite")
                    + " "
                    + result.suiteVersion()
                    + ". "
                    + text("run")
                    + " "
                    + result.run()
                    + "."
                    + english));
  }

  private String headline() {
    return result.totals().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> escape(texts.of("verdict", entry.getKey()) + ": " + entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Faults by kind, and who has to act; nothing without faults. */
  private String who() {
    Map<FaultClass, Long> faults =
        result.modules().stream()
            .filter(module -> module.fault() != null)
            .collect(
                Collectors.groupingBy(
                    module -> Objects.requireNonNull(module.fault()),
                    TreeMap::new,
                    Collectors.counting()));
    String rows =
        faults.entrySet().stream()
            .map(
                entry ->
                    "<tr><th scope=\"row\">%s</th><td>%d</td><td>%s</td></tr>%n"
                        .formatted(
                            escape(texts.of("fault", entry.getKey())),
                            entry.getValue(),
                            escape(texts.of("act", entry.getKey()))))
            .collect(Collectors.joining());
    return faults.isEmpty() ? "" : table("who.caption", rows, "fault", "count", "who");
  }

  private String overview() {
    String rows = result.modules().stream().map(modules::row).collect(Collectors.joining());
    return table("overview.caption", rows, "module", "verdict", "fault");
  }

  private String table(String caption, String rows, String... heads) {
    StringBuilder head = new StringBuilder();
    for (String name : heads) {
      head.append("<th scope=\"col\">").append(escape(text(name))).append("</th>");
    }
    return "<div class=\"scroll\"><table><caption>%s</caption><thead><tr>%s</tr></thead><tbody>%n%s</tbody></table></div>%n"
        .formatted(escape(text(caption)), head, rows);
  }

  private String text(String name, Object... values) {
    return texts.text(name, values);
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
