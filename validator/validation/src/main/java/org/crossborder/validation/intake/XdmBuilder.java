// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static net.sf.saxon.event.ReceiverOption.NONE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import net.sf.saxon.event.ReceiverOption;
import net.sf.saxon.expr.parser.Loc;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.EmptyAttributeMap;
import net.sf.saxon.om.LargeAttributeMap;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.SingletonAttributeMap;
import net.sf.saxon.om.SmallAttributeMap;
import net.sf.saxon.str.StringTool;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.TinyBuilder;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.Untyped;
import org.crossborder.validation.infoset.Infoset;
import org.crossborder.validation.infoset.Name;

/** Builds the tree of the XPath data model; its names were counted at intake (decision 41). */
final class XdmBuilder {
  private final Infoset infoset;
  private final TinyBuilder tree = Xdm.newTree();
  private final Deque<NamespaceMap> outer = new ArrayDeque<>();
  private NamespaceMap namespaces = NamespaceMap.emptyMap();

  XdmBuilder(Infoset infoset) {
    this.infoset = infoset;
  }

  /** The document node. */
  NodeInfo build() {
    try {
      tree.open();
      tree.startDocument(NONE);
      int open = Infoset.DOCUMENT;
      for (int node = 1; node < infoset.size(); node++) {
        open = end(open, infoset.parent(node));
        open = write(node) ? node : open;
      }
      end(open, Infoset.DOCUMENT);
      tree.endDocument();
      tree.close();
      return tree.getCurrentRoot();
    } catch (XPathException e) { // receivers may refuse events; a builder of trees does not
      throw new IllegalStateException("The tree cannot be built", e);
    }
  }

  /** Ends elements from one node up to, and without, another. */
  private int end(int from, int upTo) throws XPathException {
    int node = from;
    while (node != upTo) {
      tree.endElement();
      namespaces = outer.pop();
      node = infoset.parent(node);
    }
    return node;
  }

  /** Whether children may follow. */
  private boolean write(int node) throws XPathException {
    switch (infoset.kind(node)) {
      case ELEMENT -> {
        start(node);
        return true;
      }
      case TEXT -> tree.characters(content(node), Loc.NONE, NONE);
      case COMMENT -> tree.comment(content(node), Loc.NONE, NONE);
      case INSTRUCTION ->
          tree.processingInstruction(infoset.target(node), content(node), Loc.NONE, NONE);
      case DOCUMENT -> throw new IllegalArgumentException("A document is within a document");
    }
    return false;
  }

  private UnicodeString content(int node) {
    return StringTool.compress(
        infoset.characters(), infoset.start(node), infoset.length(node), false);
  }

  private void start(int node) throws XPathException {
    outer.push(namespaces);
    List<AttributeInfo> attributes = null;
    int end = infoset.firstAttribute(node) + infoset.attributes(node);
    for (int i = infoset.firstAttribute(node); i < end; i++) {
      Name name = infoset.attributeName(i);
      String value = infoset.attributeValue(i);
      if (name.isDeclaration()) {
        namespaces = namespaces.bind(name.declared(), uri(value));
      } else {
        attributes = attributes == null ? new ArrayList<>(4) : attributes;
        attributes.add(attribute(name, value));
      }
    }
    tree.startElement(
        Objects.requireNonNull(infoset.name(node).coded()),
        Untyped.getInstance(),
        attributes == null ? EmptyAttributeMap.getInstance() : map(attributes),
        namespaces,
        new Loc(null, infoset.line(node), infoset.column(node)),
        NONE);
  }

  private static NamespaceUri uri(String value) {
    return value.isEmpty()
        ? NamespaceUri.NULL
        : Objects.requireNonNull(Xdm.vocabulary().namespace(value));
  }

  private static AttributeInfo attribute(Name name, String value) {
    return new AttributeInfo(
        Objects.requireNonNull(name.coded()),
        BuiltInAtomicType.UNTYPED_ATOMIC,
        value,
        Loc.NONE,
        name.written().equals("xml:id") ? ReceiverOption.IS_ID : NONE);
  }

  private static AttributeMap map(List<AttributeInfo> attributes) {
    if (attributes.size() == 1) {
      return SingletonAttributeMap.of(attributes.get(0));
    }
    return attributes.size() <= SmallAttributeMap.LIMIT
        ? new SmallAttributeMap(attributes)
        : new LargeAttributeMap(attributes);
  }
}
