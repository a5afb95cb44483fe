// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.seal;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.crypto.dsig.XMLSignature;
import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Element;

/** A time-stamp over the signature value, as an unsigned property (EN 319 132-1, clause 5.3). */
final class TimeStampProperty {
  private static final String PROPERTY =
      """
      <xades:UnsignedProperties xmlns:xades="%s">
        <xades:UnsignedSignatureProperties>
          <xades:SignatureTimeStamp>
            <ds:CanonicalizationMethod xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
            <xades:EncapsulatedTimeStamp>%s</xades:EncapsulatedTimeStamp>
          </xades:SignatureTimeStamp>%s
        </xades:UnsignedSignatureProperties>
      </xades:UnsignedProperties>
      """;

  private static final String REVOCATION =
      "<xades:RevocationValues><xades:CRLValues>%s</xades:CRLValues></xades:RevocationValues>";

  private TimeStampProperty() {}

  /**
   * Adds it.
   *
   * @param crls stand after it (clause 5.4.2); none for level T
   */
  static void add(Element place, Function<byte[], byte[]> authority, List<byte[]> crls) {
    Element value = first(place, XMLSignature.XMLNS, "SignatureValue");
    byte[] token = authority.apply(Xml.canonical(value, ""));
    Xml.insert(
        first(place, Xades.NAMESPACE, "QualifyingProperties"),
        PROPERTY.formatted(
            Xades.NAMESPACE, Base64.getEncoder().encodeToString(token), revocation(crls)),
        null);
  }

  private static String revocation(List<byte[]> crls) {
    String values =
        crls.stream()
            .map(crl -> Base64.getEncoder().encodeToString(crl))
            .map("<xades:EncapsulatedCRLValue>%s</xades:EncapsulatedCRLValue>"::formatted)
            .collect(Collectors.joining());
    return values.isEmpty() ? "" : REVOCATION.formatted(values);
  }

  private static Element first(Element place, String namespace, String name) {
    return (Element) place.getElementsByTagNameNS(namespace, name).item(0);
  }
}
