// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.infoset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Builds a document's DOM. What the DOM would refuse has to have been refused before. */
public final class DomBuilder {
  private final Infoset infoset;
  private final Document document;
  private final List<Element> elements;

  /**
   * @param document empty
   */
  public DomBuilder(Infoset infoset, Document document) {
    this.infoset = infoset;
    this.document = document;
    this.elements = new ArrayList<>(infoset.elements());
  }

  /** The elements, in document order; their document is complete. */
  public List<Element> build() {
    document.setStrictErrorChecking(false);
    Node parent = document;
    int open = Infoset.DOCUMENT;
    for (int node = 1; node < infoset.size(); node++) {
      while (infoset.parent(node) != open) {
        open = infoset.parent(open);
        parent = parent.getParentNode();
      }
      Node made = make(node);
      parent.appendChild(made);
      if (infoset.isElement(node)) {
        open = node;
        parent = made;
      }
    }
    document.setStrictErrorChecking(true);
    return elements;
  }

  private Node make(int node) {
    return switch (infoset.kind(node)) {
      case ELEMENT -> element(node);
      case TEXT -> document.createTextNode(infoset.content(node));
      case COMMENT -> document.createComment(infoset.content(node));
      case INSTRUCTION ->
          document.createProcessingInstruction(infoset.target(node), infoset.content(node));
      case DOCUMENT -> throw new IllegalArgumentException("A document is within a document");
    };
  }

  private Element element(int node) {
    Name name = infoset.name(node);
    Element element = document.createElementNS(orNull(name), name.written());
    elements.add(element);
    int end = infoset.firstAttribute(node) + infoset.attributes(node);
    for (int i = infoset.firstAttribute(node); i < end; i++) {
      Name attribute = infoset.attributeName(i);
      element.setAttributeNS(orNull(attribute), attribute.written(), infoset.attributeValue(i));
    }
    return element;
  }

  private static @Nullable String orNull(Name name) {
    return name.uri().isEmpty() ? null : name.uri();
  }
}
