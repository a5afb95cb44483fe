// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.XADES;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.validation.intake.Children;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.w3c.dom.Element;

/**
 * The certificates and revocation data that the unsigned properties bring (EN 319 132-1, clauses
 * 5.4 and 5.5.1): xades:CertificateValues and xades:RevocationValues, and the same two inside
 * TimeStampValidationData and AnyValidationData. A few dozen of each are looked at.
 */
final class EmbeddedData {
  private static final int MAXIMUM = 50;

  private EmbeddedData() {}

  /**
   * Everything at hand in the signature.
   *
   * @param keyInfo the certificates of ds:KeyInfo
   */
  static ValidationData in(UnsignedProperties unsigned, List<X509Certificate> keyInfo) {
    List<X509Certificate> certificates = new ArrayList<>(keyInfo);
    List<byte[]> revocationData = new ArrayList<>();
    for (Element property : unsigned.validationData()) {
      parts(property, "CertificateValues")
          .flatMap(values -> Children.named(values, XADES, "EncapsulatedX509Certificate").stream())
          .limit(MAXIMUM)
          .flatMap(encoded -> X509.parse(Base64Text.of(encoded)).stream())
          .forEach(certificates::add);
      parts(property, "RevocationValues")
          .flatMap(EmbeddedData::revocationValues)
          .limit(MAXIMUM)
          .map(Base64Text::of)
          .forEach(revocationData::add);
    }
    return new ValidationData(
        certificates.stream().distinct().limit(MAXIMUM).toList(),
        revocationData.stream().limit(MAXIMUM).toList());
  }

  private static Stream<Element> parts(Element property, String name) {
    return property.getLocalName().equals(name)
        ? Stream.of(property)
        : Children.named(property, XADES, name).stream();
  }

  private static Stream<Element> revocationValues(Element values) {
    return Stream.concat(
        values(values, "CRLValues", "EncapsulatedCRLValue"),
        values(values, "OCSPValues", "EncapsulatedOCSPValue"));
  }

  private static Stream<Element> values(Element parent, String list, String value) {
    Optional<Element> found = Children.first(parent, XADES, list);
    return found.stream().flatMap(each -> Children.named(each, XADES, value).stream());
  }
}
