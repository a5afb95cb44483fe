// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.XADES;
import static org.crossborder.validation.signature.SignatureNames.XADES_141;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.validation.intake.Children;
import org.w3c.dom.Element;

/**
 * The unsigned signature properties in document order, which is the order in which they were added
 * (EN 319 132-1, clause 4.3.5).
 */
record UnsignedProperties(List<Element> elements) {
  private static final Set<String> VALIDATION_DATA =
      Set.of(
          "CertificateValues", "RevocationValues", "TimeStampValidationData", "AnyValidationData");

  static UnsignedProperties of(SignatureElements signature) {
    return new UnsignedProperties(element(signature).map(Children::of).orElse(List.of()));
  }

  /** xades:UnsignedSignatureProperties, if there is one. */
  static Optional<Element> element(SignatureElements signature) {
    return Optional.ofNullable(signature.signedProperties())
        .map(signed -> (Element) signed.getParentNode())
        .flatMap(qualifying -> Children.first(qualifying, XADES, "UnsignedProperties"))
        .flatMap(unsigned -> Children.first(unsigned, XADES, "UnsignedSignatureProperties"));
  }

  /** Those before a position. */
  List<Element> before(int position) {
    return elements.subList(0, position);
  }

  /** Those that hold certificates and revocation data. */
  List<Element> validationData() {
    return elements.stream().filter(UnsignedProperties::isValidationData).toList();
  }

  /** Names of those that nothing here looks into. */
  List<String> notEvaluated() {
    return elements.stream()
        .filter(element -> !isValidationData(element))
        .filter(element -> TimestampProperty.of(element).isEmpty())
        .filter(element -> !Children.is(element, XADES, "CounterSignature"))
        .map(Element::getLocalName)
        .distinct()
        .toList();
  }

  private static boolean isValidationData(Element element) {
    return (XADES.equals(element.getNamespaceURI()) || XADES_141.equals(element.getNamespaceURI()))
        && VALIDATION_DATA.contains(element.getLocalName());
  }
}
