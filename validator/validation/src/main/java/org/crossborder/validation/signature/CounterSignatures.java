// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.DS;
import static org.crossborder.validation.signature.SignatureNames.XADES;
import static org.crossborder.validation.signature.SignatureRule.COUNTERSIGNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.intake.Children;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Counter-signatures (EN 319 132-1, clause 5.2.7): each stands in a property of the signature that
 * it confirms, and signs its value, so that it says nothing about the document by itself.
 */
final class CounterSignatures {
  private CounterSignatures() {}

  /** The signature that one confirms, if it stands where a counter-signature does. */
  static Optional<Element> confirmedBy(Element signature) {
    if (!(signature.getParentNode() instanceof Element property)
        || !Children.is(property, XADES, "CounterSignature")) {
      return Optional.empty();
    }
    Node node = property.getParentNode();
    while (node instanceof Element element && !Children.is(element, DS, "Signature")) {
      node = element.getParentNode();
    }
    return node instanceof Element confirmed ? Optional.of(confirmed) : Optional.empty();
  }

  /** What speaks against its references; the confirmed value's id becomes known by this. */
  static List<Refusal> check(SignatureElements elements, Element confirmed) {
    List<Refusal> refusals = new ArrayList<>(SignedScopeChecking.checkMethods(elements));
    List<SignatureReference> references = elements.documentReferences();
    String id =
        Children.first(confirmed, DS, "SignatureValue").map(CounterSignatures::id).orElse("");
    boolean confirms =
        references.size() == 1
            && !id.isEmpty()
            && references.get(0).target().equals(id)
            && references.get(0).transforms().stream()
                .allMatch(SignedScopeChecking::isCanonicalization);
    if (!confirms) {
      refusals.add(elements.broken(COUNTERSIGNED, "other"));
    }
    return refusals;
  }

  static SignedScope scope() {
    return new SignedScope(
        false,
        List.of(SignatureText.of("scope.countersigned"), SignatureText.of("scope.properties")));
  }

  private static String id(Element value) {
    String id = value.getAttributeNS(null, "Id");
    if (!id.isEmpty()) {
      value.setIdAttributeNS(null, "Id", true);
    }
    return id;
  }
}
