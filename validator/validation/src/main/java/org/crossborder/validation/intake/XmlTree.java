// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.util.Collections;
import java.util.List;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.finding.Location;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A parsed document, treated as read-only, that knows where each element stood in the bytes.
 *
 * <p>Positions are kept in document order, so they cost nothing until somebody asks for one.
 */
public final class XmlTree {
  private final Document document;
  private final List<Element> elements;
  private final Positions positions;
  private final XdmNode xdm;

  XmlTree(Document document, List<Element> elements, Positions positions, NodeInfo xdm) {
    this.document = document;
    this.elements = Collections.unmodifiableList(elements);
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

  /** Every element, in document order. */
  public List<Element> elements() {
    return elements;
  }

  /** How many elements there are. */
  public int elementCount() {
    return elements.size();
  }

  /** Where an element of this tree stands. */
  public Location locate(Element element) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) == element) {
        return new Location(positions.line(i), positions.column(i), Traversal.xpath(element));
      }
    }
    return Location.NONE;
  }
}
