// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.List;
import org.crossborder.validation.infoset.Infoset;

/** Steps from a node to children, their children and so on, without predicates. */
record ChildPath(List<NodeTest> tests) implements XPath {
  ChildPath {
    tests = List.copyOf(tests);
  }

  @Override
  public List<Object> evaluate(Context context) {
    Node node = context.node();
    if (node.isAttribute()) {
      return Values.EMPTY;
    }
    Found found = new Found();
    collect(node.infoset(), node.at(), 0, found);
    return found.items();
  }

  @Override
  public boolean test(Context context) {
    Node node = context.node();
    return !node.isAttribute() && exists(node.infoset(), node.at(), 0);
  }

  @Override
  public boolean exists(Context context) {
    return test(context);
  }

  /** Descends child by child, which gives document order. */
  private void collect(Infoset infoset, int from, int step, Found found) {
    NodeTest test = tests.get(step);
    for (int child = infoset.firstChild(from); child >= 0; child = infoset.next(child)) {
      if (test.matches(infoset, child)) {
        if (step + 1 < tests.size()) {
          collect(infoset, child, step + 1, found);
        } else {
          found.add(Node.of(infoset, child));
        }
      }
    }
  }

  private boolean exists(Infoset infoset, int from, int step) {
    if (step == tests.size()) {
      return true;
    }
    NodeTest test = tests.get(step);
    for (int child = infoset.firstChild(from); child >= 0; child = infoset.next(child)) {
      if (test.matches(infoset, child) && exists(infoset, child, step + 1)) {
        return true;
      }
    }
    return false;
  }
}
