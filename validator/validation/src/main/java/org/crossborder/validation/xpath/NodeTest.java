// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import org.crossborder.validation.infoset.Infoset;
import org.crossborder.validation.infoset.Name;
import org.crossborder.validation.infoset.NodeKind;

/** Whether a step selects a node (XPath 3.1, clause 3.3.2.2). */
interface NodeTest {
  /** Any node at all. */
  NodeTest ANY = (infoset, node) -> true;

  /** Any element; on the axis of attributes, any attribute. */
  NodeTest NAMED =
      new NodeTest() {
        @Override
        public boolean matches(Infoset infoset, int node) {
          return infoset.isElement(node);
        }

        @Override
        public boolean matches(Name attribute) {
          return true;
        }
      };

  NodeTest TEXT = (infoset, node) -> infoset.kind(node) == NodeKind.TEXT;

  boolean matches(Infoset infoset, int node);

  /** Whether it selects an attribute, on the axis of attributes. */
  default boolean matches(Name attribute) {
    return this == ANY;
  }

  /** Whether there may be an element in a document that it selects. */
  default boolean maySelectIn(Infoset infoset) {
    return true;
  }

  /** Elements or attributes of one name. */
  record Named(int code) implements NodeTest {
    @Override
    public boolean matches(Infoset infoset, int node) {
      return infoset.code(node) == code;
    }

    @Override
    public boolean maySelectIn(Infoset infoset) {
      return infoset.mayHave(code);
    }

    @Override
    public boolean matches(Name attribute) {
      return attribute.code() == code;
    }
  }

  /** Elements or attributes of one namespace. */
  record OfNamespace(String uri) implements NodeTest {
    @Override
    public boolean matches(Infoset infoset, int node) {
      return infoset.isElement(node) && matches(infoset.name(node));
    }

    @Override
    public boolean matches(Name attribute) {
      return attribute.uri().equals(uri);
    }
  }

  /** What one of two selects. */
  record Either(NodeTest one, NodeTest other) implements NodeTest {
    @Override
    public boolean matches(Infoset infoset, int node) {
      return one.matches(infoset, node) || other.matches(infoset, node);
    }

    @Override
    public boolean maySelectIn(Infoset infoset) {
      return one.maySelectIn(infoset) || other.maySelectIn(infoset);
    }

    @Override
    public boolean matches(Name attribute) {
      return one.matches(attribute) || other.matches(attribute);
    }
  }

  /** Elements that two tests select. */
  record Both(NodeTest one, NodeTest other) implements NodeTest {
    @Override
    public boolean matches(Infoset infoset, int node) {
      return one.matches(infoset, node) && other.matches(infoset, node);
    }

    @Override
    public boolean maySelectIn(Infoset infoset) {
      return one.maySelectIn(infoset) && other.maySelectIn(infoset);
    }
  }

  /** Elements that have a child which another test selects. */
  record HasChild(NodeTest test, NodeTest child) implements NodeTest {
    @Override
    public boolean matches(Infoset infoset, int node) {
      if (!test.matches(infoset, node)) {
        return false;
      }
      for (int each = infoset.firstChild(node); each >= 0; each = infoset.next(each)) {
        if (child.matches(infoset, each)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean maySelectIn(Infoset infoset) {
      return test.maySelectIn(infoset) && child.maySelectIn(infoset);
    }
  }
}
