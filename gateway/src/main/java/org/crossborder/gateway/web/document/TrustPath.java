// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a document is recognised, drawn from the top down: the document, the certificates of the
 * path, the trust service, the clause, the Party that recognises it. Where the path breaks, it ends
 * with why.
 *
 * @param stops from the document on
 */
record TrustPath(List<Stop> stops) {
  private static final int STEP = 104;
  private static final int BOX = 64;
  private static final int SHOWN = 74;

  TrustPath {
    stops = List.copyOf(stops);
  }

  /**
   * A box of the drawing.
   *
   * @param kind what it is: a class of the style sheet
   * @param what it is, in a word
   * @param detail more of it, or empty
   * @param relation how it leads to the next, or null for the last
   */
  record Stop(String kind, String what, String title, String detail, @Nullable String relation) {
    /** As much of the title as a box has room for. */
    public String shortTitle() {
      return cut(title);
    }

    public String shortDetail() {
      return cut(detail);
    }

    private static String cut(String text) {
      int[] points = text.codePoints().limit(SHOWN + 1L).toArray();
      return points.length <= SHOWN ? text : new String(points, 0, SHOWN - 1) + "…";
    }
  }

  /** Where the box of this number begins. */
  public int top(int number) {
    return number * STEP;
  }

  public int height() {
    return (stops.size() - 1) * STEP + BOX;
  }

  /** One stop after the other. */
  static final class Builder {
    private final List<Stop> stops = new ArrayList<>();

    Builder add(String kind, String what, String title, String detail, @Nullable String relation) {
      stops.add(new Stop(kind, what, title, detail, relation));
      return this;
    }

    TrustPath build() {
      return new TrustPath(stops);
    }
  }
}
