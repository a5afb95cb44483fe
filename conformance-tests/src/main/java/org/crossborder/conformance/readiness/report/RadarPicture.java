// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.crossborder.conformance.readiness.finding.Radar;

/** The radar as a PNG, for documents that know no SVG. */
final class RadarPicture {
  static final int WIDTH = 1_080;
  static final int HEIGHT = 960;
  private static final double SIZE = 400;

  private RadarPicture() {}

  static byte[] write(Radar radar) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.translate(WIDTH / 2.0, HEIGHT / 2.0);
    g.setStroke(new BasicStroke(2));
    g.setColor(new Color(0xB0B8C0));
    for (double share : new double[] {0.25, 0.5, 0.75, 1}) {
      g.draw(
          new Ellipse2D.Double(-share * SIZE, -share * SIZE, 2 * share * SIZE, 2 * share * SIZE));
    }
    spokes(g, radar);
    area(g, radar.partly(), new Color(0xF0, 0xC6, 0x74, 150), new Color(0x71, 0x46, 0x00));
    area(g, radar.inPlace(), new Color(0x0C, 0x5C, 0x33, 130), new Color(0x0C, 0x5C, 0x33));
    g.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private static void spokes(Graphics2D g, Radar radar) {
    g.setFont(g.getFont().deriveFont(26f));
    for (int i = 0; i < radar.spokes().size(); i++) {
      Radar.Point end = radar.point(i, SIZE);
      g.setColor(new Color(0xB0B8C0));
      g.draw(new Line2D.Double(0, 0, end.x(), end.y()));
      g.setColor(Color.BLACK);
      String name = radar.spokes().get(i).section();
      Radar.Point at = radar.point(i, SIZE * 1.1);
      double half = g.getFontMetrics().stringWidth(name) / 2.0;
      g.drawString(name, (float) (at.x() - half), (float) at.y() + 9);
    }
  }

  private static void area(Graphics2D g, List<Radar.Point> points, Color fill, Color line) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points.size(); i++) {
      double x = points.get(i).x() * SIZE;
      double y = points.get(i).y() * SIZE;
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    if (!points.isEmpty()) {
      path.closePath();
    }
    g.setColor(fill);
    g.fill(path);
    g.setColor(line);
    g.draw(path);
  }
}
