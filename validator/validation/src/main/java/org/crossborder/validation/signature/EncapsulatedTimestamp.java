// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.DS;
import static org.crossborder.validation.signature.SignatureNames.INCLUSIVE_C14N;
import static org.crossborder.validation.signature.SignatureNames.XADES;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.validation.intake.Children;
import org.crossborder.validation.signature.timestamp.TimestampToken;
import org.w3c.dom.Element;

/**
 * A token in a property of the signature (XAdESTimeStampType; EN 319 132-1, clause 5.1.4).
 *
 * @param property the property that holds it
 * @param position of the property among the unsigned ones; -1 if it is signed
 */
record EncapsulatedTimestamp(
    TimestampKind kind, Element property, int position, Element encapsulated) {
  private static final int MAXIMUM = 50;

  /** Every token of the signature: what was stamped before signing first, then in order. */
  static List<EncapsulatedTimestamp> in(SignatureElements signature, UnsignedProperties unsigned) {
    List<EncapsulatedTimestamp> found = new ArrayList<>();
    contentProperties(signature).forEach(property -> read(property, -1).forEach(found::add));
    for (int i = 0; i < unsigned.elements().size(); i++) {
      read(unsigned.elements().get(i), i).forEach(found::add);
    }
    return found.subList(0, Math.min(MAXIMUM, found.size()));
  }

  /** The token (DER), if it is one. */
  byte[] token() {
    return Base64Text.of(encapsulated);
  }

  /** The token, if it can be read. */
  Optional<TimestampToken> read() {
    try {
      return Optional.of(TimestampToken.parse(token()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The canonicalization that the imprint was computed with. */
  String canonicalization() {
    return Children.first(property, DS, "CanonicalizationMethod")
        .map(method -> method.getAttributeNS(null, "Algorithm"))
        .orElse(INCLUSIVE_C14N);
  }

  /** Whether the property itself says what it covers, instead of leaving it to its kind. */
  boolean isExplicit() {
    return Children.first(property, XADES, "Include").isPresent();
  }

  private static Stream<Element> contentProperties(SignatureElements signature) {
    return Optional.ofNullable(signature.signedProperties())
        .flatMap(signed -> Children.first(signed, XADES, "SignedDataObjectProperties"))
        .map(Children::of)
        .orElse(List.of())
        .stream();
  }

  private static Stream<EncapsulatedTimestamp> read(Element property, int position) {
    return TimestampProperty.of(property).stream()
        .flatMap(
            known ->
                Children.named(property, XADES, "EncapsulatedTimeStamp").stream()
                    .map(
                        token ->
                            new EncapsulatedTimestamp(known.kind(), property, position, token)));
  }
}
