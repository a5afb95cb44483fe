// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.List;
import org.crossborder.validation.intake.Children;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * One ds:Reference, as it stands.
 *
 * @param uri the URI attribute, or null if there is none
 * @param transforms the ds:Transform elements, in order
 * @param digestAlgorithm URI of the digest algorithm; empty if there is none
 */
record SignatureReference(
    Element element,
    @Nullable String uri,
    String type,
    List<Element> transforms,
    String digestAlgorithm) {
  static SignatureReference read(Element element) {
    return new SignatureReference(
        element,
        element.hasAttributeNS(null, "URI") ? element.getAttributeNS(null, "URI") : null,
        element.getAttributeNS(null, "Type"),
        Children.named(element, SignatureNames.DS, "Transforms").stream()
            .flatMap(list -> Children.of(list).stream())
            .toList(),
        SignatureElements.algorithm(element, "DigestMethod"));
  }

  /** Whether it points to something else than the document that it stands in. */
  boolean isOutside() {
    return uri != null && !uri.isEmpty() && !uri.startsWith("#");
  }

  /** The id that a bare-name URI points to; empty otherwise. */
  String target() {
    return uri != null && uri.startsWith("#") ? uri.substring(1) : "";
  }
}
