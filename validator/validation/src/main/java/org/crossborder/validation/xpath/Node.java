// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import org.crossborder.validation.infoset.Infoset;

/**
 * A node as an item of a sequence.
 *
 * @param at its number in the infoset; of an attribute, its element's
 * @param attribute the number of the attribute, or {@link Infoset#NONE}
 */
public record Node(Infoset infoset, int at, int attribute) {
  static Node of(Infoset infoset, int at) {
    return new Node(infoset, at, Infoset.NONE);
  }

  boolean isAttribute() {
    return attribute != Infoset.NONE;
  }

  /** Its text, or that of its descendants. */
  public String stringValue() {
    return isAttribute() ? infoset.attributeValue(attribute) : infoset.stringValue(at);
  }

  /** Whether it stands before another in document order; attributes stand behind their element. */
  boolean isBefore(Node other) {
    return at < other.at || (at == other.at && attribute < other.attribute);
  }

  boolean isSame(Node other) {
    return at == other.at && attribute == other.attribute;
  }
}
