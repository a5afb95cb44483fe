// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Two steps, the second taken from each node that the first selects, in document order. */
record Path(XPath first, XPath second) implements XPath {
  private static final Comparator<Object> DOCUMENT_ORDER =
      (one, other) ->
          ((Node) one).isBefore((Node) other) ? -1 : ((Node) one).isSame((Node) other) ? 0 : 1;

  @Override
  public List<Object> evaluate(Context context) {
    List<Object> from = first.evaluate(context);
    if (from.isEmpty()) {
      return from;
    }
    if (from.size() == 1) {
      return ordered(second.evaluate(at(context, from, 0)), true);
    }
    Found found = new Found();
    for (int i = 0; i < from.size(); i++) {
      found.addAll(second.evaluate(at(context, from, i)));
    }
    return ordered(found.items(), false);
  }

  @Override
  public boolean test(Context context) {
    if (!selectsNodes()) {
      return Values.truth(evaluate(context));
    }
    List<Object> from = first.evaluate(context);
    for (int i = 0; i < from.size(); i++) {
      if (second.test(at(context, from, i))) {
        return true;
      }
    }
    return false;
  }

  /** In document order, from one node. */
  private boolean selectsNodes() {
    return second instanceof AxisStep || second instanceof ChildPath;
  }

  @Override
  public boolean exists(Context context) {
    return selectsNodes() ? test(context) : !evaluate(context).isEmpty();
  }

  /** Two expressions, one taken from what the other selects; children of children are one path. */
  static XPath of(XPath first, XPath second) {
    if (second instanceof AxisStep step && step.isPlainChild()) {
      if (first instanceof ChildPath path) {
        return extend(path, step);
      }
      if (first instanceof Path path && path.second instanceof ChildPath end) {
        return new Path(path.first, extend(end, step));
      }
    }
    return new Path(first, plain(second));
  }

  /** A step to children, as a path of one. */
  static XPath plain(XPath step) {
    return step instanceof AxisStep child && child.isPlainChild()
        ? new ChildPath(List.of(child.test()))
        : step;
  }

  private static ChildPath extend(ChildPath path, AxisStep step) {
    List<NodeTest> tests = new ArrayList<>(path.tests());
    tests.add(step.test());
    return new ChildPath(tests);
  }

  private static Context at(Context context, List<Object> from, int i) {
    if (!(from.get(i) instanceof Node node)) {
      throw Undecided.here();
    }
    return context.with(node, i + 1, from.size());
  }

  private List<Object> ordered(List<Object> found, boolean fromOne) {
    int nodes = 0;
    for (int i = 0; i < found.size(); i++) {
      nodes += found.get(i) instanceof Node ? 1 : 0;
    }
    if (nodes != 0 && nodes != found.size()) {
      throw Undecided.here(); // an error
    }
    return nodes <= 1 || (fromOne && selectsNodes()) ? found : inDocumentOrder(found);
  }

  /** Nodes in document order, each once. */
  static List<Object> inDocumentOrder(List<Object> nodes) {
    if (isOrdered(nodes)) {
      return nodes;
    }
    List<Object> sorted = new ArrayList<>(nodes);
    sorted.sort(DOCUMENT_ORDER);
    List<Object> once = new ArrayList<>(sorted.size());
    for (Object node : sorted) {
      if (once.isEmpty() || !((Node) node).isSame((Node) once.get(once.size() - 1))) {
        once.add(node);
      }
    }
    return once;
  }

  private static boolean isOrdered(List<Object> nodes) {
    for (int i = 1; i < nodes.size(); i++) {
      if (!((Node) nodes.get(i - 1)).isBefore((Node) nodes.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The nodes of either of two, in document order. */
  static List<Object> union(List<Object> one, List<Object> other) {
    List<Object> both = new ArrayList<>(one);
    both.addAll(other);
    for (Object item : both) {
      if (!(item instanceof Node)) {
        throw Undecided.here();
      }
    }
    return inDocumentOrder(both);
  }
}
