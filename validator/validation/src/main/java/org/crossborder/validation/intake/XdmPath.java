// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;
import org.crossborder.validation.finding.Location;

/** Says where a node of the XPath data model stood, in the words of {@link Traversal#xpath}. */
public final class XdmPath {
  private XdmPath() {}

  /**
   * Line and column of the element that is, or holds, the node, and the path to that element or to
   * the attribute; of the root element for what stands outside of it.
   */
  public static Location locate(NodeInfo node) {
    return switch (node.getNodeKind()) {
      case Type.DOCUMENT -> locate(root(node));
      case Type.ELEMENT -> new Location(node.getLineNumber(), node.getColumnNumber(), xpath(node));
      case Type.ATTRIBUTE -> {
        NodeInfo owner = node.getParent();
        yield new Location(
            owner.getLineNumber(),
            owner.getColumnNumber(),
            xpath(owner) + "/@" + node.getDisplayName());
      }
      default -> locate(node.getParent());
    };
  }

  private static NodeInfo root(NodeInfo document) {
    AxisIterator children = document.iterateAxis(AxisInfo.CHILD);
    NodeInfo child = children.next();
    while (child.getNodeKind() != Type.ELEMENT) {
      child = children.next();
    }
    return child;
  }

  private static String xpath(NodeInfo element) {
    StringBuilder path = new StringBuilder();
    for (NodeInfo step = element;
        step != null && step.getNodeKind() == Type.ELEMENT;
        step = step.getParent()) {
      path.insert(0, "/" + step.getDisplayName() + position(step));
    }
    return path.toString();
  }

  private static String position(NodeInfo element) {
    int before = namesakes(element, AxisInfo.PRECEDING_SIBLING);
    return before > 0 || namesakes(element, AxisInfo.FOLLOWING_SIBLING) > 0
        ? "[" + (before + 1) + "]"
        : "";
  }

  private static int namesakes(NodeInfo element, int axis) {
    int count = 0;
    String name = element.getDisplayName();
    AxisIterator siblings = element.iterateAxis(axis);
    for (NodeInfo node = siblings.next(); node != null; node = siblings.next()) {
      if (node.getNodeKind() == Type.ELEMENT && node.getDisplayName().equals(name)) {
        count++;
      }
    }
    return count;
  }
}
