// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.util.Collections;
import java.util.List;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.infoset.DomBuilder;
import org.crossborder.validation.infoset.Infoset;
import org.crossborder.validation.infoset.InfosetPath;
import org.crossborder.validation.infoset.Name;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A parsed document, treated as read-only, that knows where each element stood in the bytes. Its
 * DOM and its tree for XPath are built when somebody first asks for them (decision 80).
 */
public final class XmlTree {
  private final Infoset infoset;
  private final InfosetPath paths;
  private @Nullable Dom dom;
  private @Nullable XdmNode xdm;

  private record Dom(Document document, List<Element> elements) {}

  XmlTree(Infoset infoset) {
    this.infoset = infoset;
    this.paths = new InfosetPath(infoset);
  }

  /** The document as the parser told it. */
  public Infoset infoset() {
    return infoset;
  }

  /** The document node. */
  public Document document() {
    return dom().document();
  }

  /** The document node of the same document in the XPath data model, for rules and facts. */
  public synchronized XdmNode xdm() {
    XdmNode built = xdm == null ? new XdmNode(new XdmBuilder(infoset).build()) : xdm;
    xdm = built;
    return built;
  }

  /** The root element. */
  public Element root() {
    return document().getDocumentElement();
  }

  /** Every element, in document order. */
  public List<Element> elements() {
    return dom().elements();
  }

  /** How many elements there are. */
  public int elementCount() {
    return infoset.elements();
  }

  /** The root element's name. */
  public Name rootName() {
    return infoset.name(infoset.root());
  }

  /** Where the root element stands. */
  public Location locateRoot() {
    return locate(infoset.root());
  }

  /** Where an element of the infoset stands. */
  public Location locate(int element) {
    return new Location(infoset.line(element), infoset.column(element), paths.of(element));
  }

  /** Where an element of this tree stands. */
  public Location locate(Element element) {
    int node = find(element);
    return node == Infoset.NONE ? Location.NONE : locate(node);
  }

  /**
   * The number of an element of this tree in the infoset.
   *
   * @throws IllegalArgumentException if it is not of this tree
   */
  public int node(Element element) {
    int node = find(element);
    if (node == Infoset.NONE) {
      throw new IllegalArgumentException(element.getNodeName() + " is of another tree");
    }
    return node;
  }

  private int find(Element element) {
    int ordinal = 0;
    List<Element> elements = elements();
    for (int node = infoset.root(); node < infoset.size(); node++) {
      if (infoset.isElement(node) && elements.get(ordinal++) == element) {
        return node;
      }
    }
    return Infoset.NONE;
  }

  private synchronized Dom dom() {
    Dom built = dom == null ? build() : dom;
    dom = built;
    return built;
  }

  private Dom build() {
    Document document = DomNames.newDocument();
    return new Dom(
        document, Collections.unmodifiableList(new DomBuilder(infoset, document).build()));
  }
}
