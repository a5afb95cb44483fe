// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.ebms;

import static org.crossborder.conformance.as4.xml.Namespaces.EB;
import static org.crossborder.conformance.as4.xml.Namespaces.SOAP;
import static org.crossborder.conformance.as4.xml.Namespaces.WSSE;
import static org.crossborder.conformance.as4.xml.Namespaces.WSU;

import java.util.Optional;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The SOAP 1.2 envelope around eb:Messaging (ebMS 3.0 Core, 5.1). */
public final class Envelope {
  private Envelope() {}

  /** An envelope with an empty Body; both parts have an Id, by which a signature names them. */
  static Document around(String messageUnit) {
    return Xml.fragment(
            """
            <S12:Envelope>
              <S12:Header>
                <eb:Messaging S12:mustUnderstand="true" wsu:Id="messaging">%s</eb:Messaging>
              </S12:Header>
              <S12:Body wsu:Id="body"/>
            </S12:Envelope>
            """
                .formatted(messageUnit))
        .getOwnerDocument();
  }

  /** The SOAP Header's eb:Messaging, if it has exactly one. */
  public static Optional<Element> messaging(Document envelope) {
    return only(header(envelope), EB, "Messaging");
  }

  /** The SOAP Header's wsse:Security, if it has exactly one. */
  public static Optional<Element> security(Document envelope) {
    return only(header(envelope), WSSE, "Security");
  }

  /** The SOAP Body. */
  public static Optional<Element> body(Document envelope) {
    return Elements.child(envelope.getDocumentElement(), SOAP, "Body");
  }

  /** The SOAP Header. */
  public static Optional<Element> header(Document envelope) {
    return Elements.child(envelope.getDocumentElement(), SOAP, "Header");
  }

  /** The wsu:Id of an element. */
  public static String id(Element element) {
    return element.getAttributeNS(WSU, "Id");
  }

  private static Optional<Element> only(Optional<Element> parent, String namespace, String name) {
    return parent
        .map(header -> Elements.children(header, namespace, name))
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0));
  }
}
