// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.finding.Location;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A parsed document, treated as read-only, that knows where each element stood in the bytes.
 *
 * <p>Positions are kept in document order, so they cost nothing until somebody asks for one.
 */
public final class XmlTree {
  private final Document document;
  private final Positions positions;
  private final XdmNode xdm;

  XmlTree(Document document, Positions positions, NodeInfo xdm) {
    this.document = document;
    this.positions = positions;
    this.xdm = new XdmNode(xdm);
  }

  /** The document node. */
  public Document document() {
    return document;
  }

  /** The document node of the same document in the XPath data model, for rules and facts. */
  public XdmNode xdm() {
    return xdm;
  }

  /** The root element. */
  public Element root() {
    return document.getDocumentElement();
  }

  /** How many elements there are. */
  public int elementCount() {
    return positions.size();
  }

  /** Where an element of this tree stands. */
  public Location locate(Element element) {
    int ordinal = 0;
    for (Node node = root(); node != null; node = Traversal.next(node)) {
      if (node == element) {
        return new Location(
            positions.line(ordinal), positions.column(ordinal), Traversal.xpath(element));
      }
      if (node.getNodeType() == Node.ELEMENT_NODE) {
        ordinal++;
      }
    }
    return Location.NONE;
  }
}
