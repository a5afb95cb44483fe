// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.infoset;

/**
 * Says where an element stands: the names from the root, with a position where siblings share one.
 */
public final class InfosetPath {
  private final Infoset infoset;

  public InfosetPath(Infoset infoset) {
    this.infoset = infoset;
  }

  /** The path to an element. */
  public String of(int element) {
    StringBuilder path = new StringBuilder();
    for (int step = element; step != Infoset.DOCUMENT; step = infoset.parent(step)) {
      path.insert(0, "/" + infoset.name(step).written() + position(step));
    }
    return path.toString();
  }

  private String position(int element) {
    String name = infoset.name(element).written();
    int before = 0;
    int namesakes = 0;
    int sibling = infoset.firstChild(infoset.parent(element));
    while (sibling != Infoset.NONE) {
      if (infoset.isElement(sibling) && infoset.name(sibling).written().equals(name)) {
        namesakes++;
        before += sibling < element ? 1 : 0;
      }
      sibling = infoset.next(sibling);
    }
    return namesakes > 1 ? "[" + (before + 1) + "]" : "";
  }
}
