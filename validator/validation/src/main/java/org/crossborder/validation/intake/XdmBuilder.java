// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static net.sf.saxon.event.ReceiverOption.NONE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.sf.saxon.event.ReceiverOption;
import net.sf.saxon.expr.parser.Loc;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.EmptyAttributeMap;
import net.sf.saxon.om.LargeAttributeMap;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.om.SingletonAttributeMap;
import net.sf.saxon.om.SmallAttributeMap;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.str.StringTool;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.TinyBuilder;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.Untyped;
import org.xml.sax.Attributes;

/** Builds the tree of the XPath data model from the parser's events, beside the DOM. */
final class XdmBuilder {
  private final TinyBuilder tree;
  private final NewNames names;
  private final Deque<NamespaceMap> outer = new ArrayDeque<>();
  private NamespaceMap namespaces = NamespaceMap.emptyMap();
  private NamespaceMap declared = namespaces;

  XdmBuilder(NewNames names) {
    this.tree = Xdm.newTree();
    this.names = names;
  }

  void startDocument() {
    build(
        () -> {
          tree.open();
          tree.startDocument(NONE);
        });
  }

  void endDocument() {
    build(
        () -> {
          tree.endDocument();
          tree.close();
        });
  }

  NodeInfo document() {
    return tree.getCurrentRoot();
  }

  void startPrefixMapping(String prefix, String uri) throws BudgetExceededException {
    declared = declared.bind(prefix, uri.isEmpty() ? NamespaceUri.NULL : names.namespace(uri));
  }

  void startElement(String uri, String qName, Attributes attributes, Location at)
      throws BudgetExceededException {
    outer.push(namespaces);
    namespaces = declared;
    NodeName name = names.name(uri, qName);
    AttributeMap map = attributes(attributes);
    build(() -> tree.startElement(name, Untyped.getInstance(), map, namespaces, at, NONE));
  }

  void endElement() {
    build(tree::endElement);
    namespaces = outer.pop();
    declared = namespaces;
  }

  void characters(UnicodeString content) {
    build(() -> tree.characters(content, Loc.NONE, NONE));
  }

  void comment(String content) {
    build(() -> tree.comment(StringTool.fromCharSequence(content), Loc.NONE, NONE));
  }

  void processingInstruction(String target, String data) {
    UnicodeString content = StringTool.fromCharSequence(data);
    build(() -> tree.processingInstruction(target, content, Loc.NONE, NONE));
  }

  private interface Step {
    void run() throws XPathException;
  }

  /** Receivers may refuse events; a builder of trees does not. */
  private static void build(Step step) {
    try {
      step.run();
    } catch (XPathException e) {
      throw new IllegalStateException("The tree cannot be built", e);
    }
  }

  private AttributeMap attributes(Attributes attributes) throws BudgetExceededException {
    List<AttributeInfo> list = null;
    for (int i = 0; i < attributes.getLength(); i++) {
      String qName = attributes.getQName(i);
      if (!qName.startsWith("xmlns") || (qName.length() > 5 && qName.charAt(5) != ':')) {
        list = list == null ? new ArrayList<>(4) : list;
        list.add(
            new AttributeInfo(
                names.name(attributes.getURI(i), qName),
                BuiltInAtomicType.UNTYPED_ATOMIC,
                attributes.getValue(i),
                Loc.NONE,
                qName.equals("xml:id") ? ReceiverOption.IS_ID : NONE));
      }
    }
    if (list == null) {
      return EmptyAttributeMap.getInstance();
    }
    if (list.size() == 1) {
      return SingletonAttributeMap.of(list.get(0));
    }
    return list.size() <= SmallAttributeMap.LIMIT
        ? new SmallAttributeMap(list)
        : new LargeAttributeMap(list);
  }
}
