// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.DS;
import static org.crossborder.validation.signature.SignatureNames.XADES;
import static org.crossborder.validation.signature.SignatureRule.PUBLIC_KEY;
import static org.crossborder.validation.signature.SignatureRule.REFERENCE_COUNT;
import static org.crossborder.validation.signature.SignatureRule.STRUCTURE;
import static org.crossborder.validation.signature.SignatureRule.UNIQUE_IDS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import org.crossborder.validation.intake.Children;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Format Checking (EN 319 102-1, clause 5.2.2): a XAdES baseline signature, and nothing odd. */
final class FormatChecking {
  private static final int MAXIMUM_REFERENCES = 3;
  private static final int MAXIMUM_REFUSALS = 10;
  private static final Set<String> PARTS =
      Set.of("SignedInfo", "SignatureValue", "KeyInfo", "Object");

  private FormatChecking() {}

  static List<Refusal> check(SignatureElements elements) {
    return check(elements, MAXIMUM_REFERENCES);
  }

  /** As {@link #check(SignatureElements)}, of a signature that may refer to more. */
  static List<Refusal> check(SignatureElements elements, int maximumReferences) {
    List<Refusal> refusals = new ArrayList<>();
    checkIds(elements, refusals);
    checkStructure(elements, refusals);
    String algorithm = elements.signatureAlgorithm().toLowerCase(Locale.ROOT);
    if (algorithm.contains("hmac")) {
      refusals.add(elements.broken(PUBLIC_KEY, "hmac", algorithm));
    }
    int count = elements.references().size();
    if (count > maximumReferences) {
      refusals.add(elements.broken(REFERENCE_COUNT, "count", count, maximumReferences));
    }
    return refusals;
  }

  private static void checkIds(SignatureElements elements, List<Refusal> refusals) {
    Set<String> seen = new HashSet<>();
    for (Element element : elements.tree().elements()) {
      for (String id : element.hasAttributes() ? ids(element) : Set.<String>of()) {
        if (!seen.add(id) && refusals.size() < MAXIMUM_REFUSALS) {
          refusals.add(UNIQUE_IDS.broken(elements.tree().locate(element), "twice", id));
        }
      }
    }
  }

  /** Any attribute that some stack might take for an identifier, in whatever namespace. */
  private static Set<String> ids(Element element) {
    Set<String> ids = new HashSet<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      boolean declaration = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
      if (!declaration && "id".equalsIgnoreCase(attribute.getLocalName())) {
        ids.add(attribute.getValue());
      }
    }
    ids.remove("");
    return ids;
  }

  private static void checkStructure(SignatureElements elements, List<Refusal> refusals) {
    Element signature = elements.signature();
    for (Element part : Children.of(signature)) {
      if (!DS.equals(part.getNamespaceURI()) || !PARTS.contains(part.getLocalName())) {
        refusals.add(elements.broken(STRUCTURE, "unexpected", part.getNodeName()));
      }
    }
    for (String part : PARTS) {
      int count = Children.named(signature, DS, part).size();
      if (count != 1) {
        refusals.add(elements.broken(STRUCTURE, "parts", count, part));
      }
    }
    Children.first(signature, DS, "Object")
        .ifPresent(object -> checkObject(elements, object, refusals));
    if (elements.signedProperties() == null) {
      refusals.add(elements.broken(STRUCTURE, "plain"));
    }
  }

  /** An object is not signed as such, so nothing but the qualifying properties may hide in it. */
  private static void checkObject(
      SignatureElements elements, Element object, List<Refusal> refusals) {
    List<Element> content = Children.of(object);
    if (content.size() != 1 || !Children.is(content.get(0), XADES, "QualifyingProperties")) {
      refusals.add(elements.broken(STRUCTURE, "object"));
      return;
    }
    Element qualifying = content.get(0);
    String target = qualifying.getAttributeNS(null, "Target");
    if (!target.equals("#" + elements.signature().getAttributeNS(null, "Id"))) {
      refusals.add(elements.broken(STRUCTURE, "target", target));
    }
    for (Element child : Children.of(qualifying)) {
      if (!Children.is(child, XADES, "SignedProperties")
          && !Children.is(child, XADES, "UnsignedProperties")) {
        refusals.add(elements.broken(STRUCTURE, "unexpected", child.getNodeName()));
      }
    }
    if (Children.named(qualifying, XADES, "SignedProperties").size() > 1) {
      refusals.add(elements.broken(STRUCTURE, "several"));
    }
  }
}
