// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.List;
import org.crossborder.validation.infoset.Infoset;

/** Where a step goes (XPath 3.1, clause 3.3.2.1). */
enum Axis {
  SELF {
    @Override
    void walk(Infoset infoset, int from, NodeTest test, Found found) {
      add(infoset, from, test, found);
    }
  },
  CHILD {
    @Override
    void walk(Infoset infoset, int from, NodeTest test, Found found) {
      for (int node = infoset.firstChild(from); node >= 0; node = infoset.next(node)) {
        add(infoset, node, test, found);
      }
    }
  },
  DESCENDANT {
    @Override
    void walk(Infoset infoset, int from, NodeTest test, Found found) {
      int end = test.maySelectIn(infoset) ? infoset.end(from) : from;
      for (int node = from + 1; node < end; node++) {
        add(infoset, node, test, found);
      }
    }
  },
  DESCENDANT_OR_SELF {
    @Override
    void walk(Infoset infoset, int from, NodeTest test, Found found) {
      add(infoset, from, test, found);
      DESCENDANT.walk(infoset, from, test, found);
    }
  },
  PARENT {
    @Override
    void walk(Infoset infoset, int from, NodeTest test, Found found) {
      if (infoset.parent(from) >= 0) {
        add(infoset, infoset.parent(from), test, found);
      }
    }
  },
  ANCESTOR {
    @Override
    void walk(Infoset infoset, int from, NodeTest test, Found found) {
      for (int node = infoset.parent(from); node >= 0; node = infoset.parent(node)) {
        add(infoset, node, test, found);
      }
    }
  },
  FOLLOWING_SIBLING {
    @Override
    void walk(Infoset infoset, int from, NodeTest test, Found found) {
      for (int node = infoset.next(from); node >= 0; node = infoset.next(node)) {
        add(infoset, node, test, found);
      }
    }
  },
  PRECEDING_SIBLING {
    @Override
    void walk(Infoset infoset, int from, NodeTest test, Found found) {
      int parent = infoset.parent(from);
      int node = parent < 0 ? Infoset.NONE : infoset.firstChild(parent);
      for (; node >= 0 && node < from; node = infoset.next(node)) {
        add(infoset, node, test, found);
      }
    }
  },
  ATTRIBUTE {
    @Override
    void walk(Infoset infoset, int from, NodeTest test, Found found) {
      int attribute = infoset.isElement(from) ? infoset.firstAttribute(from) : 0;
      int end = infoset.isElement(from) ? attribute + infoset.attributes(from) : 0;
      for (; attribute < end; attribute++) {
        if (!infoset.attributeName(attribute).isDeclaration()
            && test.matches(infoset.attributeName(attribute))) {
          found.add(new Node(infoset, from, attribute));
        }
      }
    }
  },
  /** The attributes of a node and of all its descendants, which {@code //@name} asks for. */
  DESCENDANT_ATTRIBUTE {
    @Override
    void walk(Infoset infoset, int from, NodeTest test, Found found) {
      int end = infoset.end(from);
      for (int node = from; node < end; node++) {
        ATTRIBUTE.walk(infoset, node, test, found);
      }
    }
  };

  abstract void walk(Infoset infoset, int from, NodeTest test, Found found);

  /** What a step selects from a node, in the order in which it is found. */
  List<Object> from(Node node, NodeTest test) {
    if (node.isAttribute()) {
      return fromAttribute(node, test);
    }
    Found found = new Found();
    walk(node.infoset(), node.at(), test, found);
    return found.items();
  }

  /** An attribute has a parent and ancestors, and nothing else but itself. */
  private List<Object> fromAttribute(Node attribute, NodeTest test) {
    Infoset infoset = attribute.infoset();
    Found found = new Found();
    switch (this) {
      case PARENT -> add(infoset, attribute.at(), test, found);
      case ANCESTOR -> {
        add(infoset, attribute.at(), test, found);
        ANCESTOR.walk(infoset, attribute.at(), test, found);
      }
      case CHILD, DESCENDANT, ATTRIBUTE, FOLLOWING_SIBLING, PRECEDING_SIBLING -> {}
      default -> throw Undecided.here();
    }
    return found.items();
  }

  /** Whether positions on it count against document order. */
  boolean isReverse() {
    return this == ANCESTOR || this == PRECEDING_SIBLING;
  }

  /** Whether its nodes are found in document order. */
  boolean isFoundForwards() {
    return this != ANCESTOR;
  }

  private static void add(Infoset infoset, int node, NodeTest test, Found found) {
    if (test.matches(infoset, node)) {
      found.add(Node.of(infoset, node));
    }
  }
}
