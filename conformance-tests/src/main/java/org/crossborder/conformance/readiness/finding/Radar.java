// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * The sections of one part as spokes: how much of each is in place, and how much at least partly.
 * The spokes are not joined to a figure of the whole; the table beside says the same in numbers.
 *
 * @param spokes in the order of the sections, the first one upwards, clockwise
 */
public record Radar(List<Spoke> spokes) {
  /**
   * A section.
   *
   * @param inPlace share of the answers that apply, 0 to 1
   * @param partly share in place or partly so, at least {@code inPlace}
   */
  public record Spoke(String section, double inPlace, double partly) {}

  /** A point of the drawing, from -1 to 1, y downwards. */
  public record Point(double x, double y) {}

  public Radar {
    spokes = List.copyOf(spokes);
  }

  /** Of some sections. */
  public static Radar of(List<SectionFinding> sections) {
    List<Spoke> spokes = new ArrayList<>();
    for (SectionFinding section : sections) {
      Tally tally = section.tally();
      double all = Math.max(1, tally.applicable());
      spokes.add(
          new Spoke(
              section.section().id(),
              tally.inPlace() / all,
              (tally.inPlace() + tally.partly()) / all));
    }
    return new Radar(spokes);
  }

  /** Where a share of a spoke is drawn. */
  public Point point(int spoke, double share) {
    double angle = 2 * Math.PI * spoke / Math.max(1, spokes.size());
    return new Point(share * Math.sin(angle), -share * Math.cos(angle));
  }

  /** The corners of the inner area. */
  public List<Point> inPlace() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < spokes.size(); i++) {
      points.add(point(i, spokes.get(i).inPlace()));
    }
    return points;
  }

  /** The corners of the outer area. */
  public List<Point> partly() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < spokes.size(); i++) {
      points.add(point(i, spokes.get(i).partly()));
    }
    return points;
  }
}
