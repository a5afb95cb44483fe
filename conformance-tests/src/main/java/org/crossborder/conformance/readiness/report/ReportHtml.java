// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.crossborder.conformance.language.Language;

/** The report as one HTML file (well-formed XML, no scripts, nothing loaded from elsewhere). */
final class ReportHtml {
  private ReportHtml() {}

  static String write(Report report, Language language) {
    return page(Layout.of(report, language), language, resource("report.css"), true);
  }

  /**
   * For paper: its own style; the radars are left to the other forms, their tables say the same.
   */
  static String forPaper(Report report, Language language) {
    return page(Layout.of(report, language), language, resource("paper.css"), false);
  }

  private static String page(
      List<Block> blocks, Language language, String style, boolean drawings) {
    String title =
        blocks.stream()
            .filter(Block.Heading.class::isInstance)
            .map(block -> ((Block.Heading) block).text())
            .findFirst()
            .orElse("");
    StringBuilder html = new StringBuilder(65_536);
    html.append("<!DOCTYPE html>\n<html lang=\"").append(language.tag());
    html.append("\">\n<head><meta charset=\"utf-8\"/>");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
    html.append("<meta name=\"description\" content=\"").append(escaped(title)).append("\"/>");
    html.append("<meta name=\"subject\" content=\"").append(escaped(title)).append("\"/>");
    html.append("<title>").append(escaped(title)).append("</title>\n<style>");
    html.append(style).append("</style></head>\n<body><main>\n");
    for (Block block : blocks) {
      write(html, block, drawings);
    }
    return html.append("</main></body></html>\n").toString();
  }

  private static void write(StringBuilder html, Block block, boolean drawings) {
    if (block instanceof Block.Heading heading) {
      String tag = "h" + heading.level();
      html.append('<').append(tag).append('>').append(escaped(heading.text()));
      html.append("</").append(tag).append(">\n");
    } else if (block instanceof Block.Paragraph paragraph) {
      html.append(paragraph.notice() ? "<p class=\"notice\">" : "<p>");
      html.append(escaped(paragraph.text())).append("</p>\n");
    } else if (block instanceof Block.Table table) {
      write(html, table);
    } else if (block instanceof Block.Drawing drawing && drawings) {
      html.append(RadarSvg.write(drawing.radar(), escaped(drawing.label())));
      html.append("<p>").append(escaped(drawing.text())).append("</p>\n");
    }
  }

  private static void write(StringBuilder html, Block.Table table) {
    html.append("<table>");
    if (!table.caption().isEmpty()) {
      html.append("<caption>").append(escaped(table.caption())).append("</caption>");
    }
    html.append("<thead><tr>");
    table
        .head()
        .forEach(cell -> html.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
    html.append("</tr></thead><tbody>\n");
    for (List<String> row : table.rows()) {
      html.append("<tr><th scope=\"row\">").append(lines(row.get(0))).append("</th>");
      row.subList(1, row.size())
          .forEach(cell -> html.append("<td>").append(lines(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private static String lines(String text) {
    return escaped(text).replace("\n", "<br/>");
  }

  /** Markup is text here. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                  if (Printable.is(c)) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }

  static String resource(String name) {
    try (InputStream in = ReportHtml.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
