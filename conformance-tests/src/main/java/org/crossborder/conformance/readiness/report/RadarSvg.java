// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crossborder.conformance.readiness.finding.Radar;

/** The radar as SVG, without styles of its own: classes name what is what. */
public final class RadarSvg {
  private static final double SIZE = 200;

  private RadarSvg() {}

  /**
   * Draws it.
   *
   * @param label what it shows, escaped
   */
  public static String write(Radar radar, String label) {
    StringBuilder svg = new StringBuilder(4_096);
    svg.append("<svg class=\"radar\" viewBox=\"-270 -240 540 480\" role=\"img\" aria-label=\"");
    svg.append(label).append("\">");
    for (double share : new double[] {0.25, 0.5, 0.75, 1}) {
      svg.append(text("<circle class=\"ring\" r=\"%.1f\"/>", share * SIZE));
    }
    for (int i = 0; i < radar.spokes().size(); i++) {
      Radar.Point end = radar.point(i, 1);
      Radar.Point name = radar.point(i, 1.1);
      svg.append(
          text("<line class=\"spoke\" x2=\"%.1f\" y2=\"%.1f\"/>", end.x() * SIZE, end.y() * SIZE));
      svg.append(
          text(
              "<text text-anchor=\"middle\" x=\"%.1f\" y=\"%.1f\">%s</text>",
              name.x() * SIZE,
              name.y() * SIZE + 5,
              ReportHtml.escaped(radar.spokes().get(i).section())));
    }
    svg.append(area("partly", radar.partly())).append(area("in-place", radar.inPlace()));
    return svg.append("</svg>\n").toString();
  }

  private static String area(String kind, List<Radar.Point> points) {
    return points.stream()
        .map(point -> text("%.1f,%.1f", point.x() * SIZE, point.y() * SIZE))
        .collect(Collectors.joining(" ", "<polygon class=\"area " + kind + "\" points=\"", "\"/>"));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
