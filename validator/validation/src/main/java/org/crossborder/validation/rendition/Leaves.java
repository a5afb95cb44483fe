// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/**
 * The elements that say something themselves: text, and no elements within. One that has both is
 * taken as a whole, so that no text slips through between elements.
 */
final class Leaves {
  /** Signatures speak to machines, and the report says what they say. */
  private static final Set<String> SIGNATURES =
      Set.of(
          "http://www.w3.org/2000/09/xmldsig#",
          "urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2");

  private Leaves() {}

  /** Those at and below an element, in document order, signatures left out. */
  static List<XdmNode> of(XdmNode element) {
    return stream(element).toList();
  }

  private static Stream<XdmNode> stream(XdmNode element) {
    if (SIGNATURES.contains(element.getNodeName().getNamespace())) {
      return Stream.empty();
    }
    List<XdmNode> children =
        element.axisIterator(Axis.CHILD).stream()
            .map(XdmNode.class::cast)
            .filter(child -> child.getNodeKind() == XdmNodeKind.ELEMENT)
            .toList();
    if (children.isEmpty() || hasTextOfItsOwn(element)) {
      return element.getStringValue().isBlank() ? Stream.empty() : Stream.of(element);
    }
    return children.stream().flatMap(Leaves::stream);
  }

  private static boolean hasTextOfItsOwn(XdmNode element) {
    return element.axisIterator(Axis.CHILD).stream()
        .map(XdmNode.class::cast)
        .anyMatch(
            child -> child.getNodeKind() == XdmNodeKind.TEXT && !child.getStringValue().isBlank());
  }
}
