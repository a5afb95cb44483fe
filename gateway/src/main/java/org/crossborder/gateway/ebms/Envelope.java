// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import static org.crossborder.gateway.ebms.Namespaces.EB;
import static org.crossborder.gateway.ebms.Namespaces.MF;
import static org.crossborder.gateway.ebms.Namespaces.SOAP;
import static org.crossborder.gateway.ebms.Namespaces.WSSE;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The SOAP 1.2 envelope of a message (ebMS 3.0 Core 5.1): one eb:Messaging header, an empty Body.
 */
public record Envelope(Document document, Element header, Element messaging, Element body) {

  /** Finds the parts of an envelope; other headers are ignored unless they must be understood. */
  public static Envelope of(Document document) throws MessageRefused {
    Element root = document.getDocumentElement();
    if (!Dom.is(root, SOAP, "Envelope")) {
      throw new MessageRefused(
          ErrorCode.INVALID_HEADER,
          "The root element is no SOAP 1.2 Envelope but %s.".formatted(Dom.name(root)));
    }
    Element header = Dom.required(root, SOAP, "Header");
    Element messaging = Dom.required(header, EB, "Messaging");
    Element body = Dom.required(root, SOAP, "Body");
    for (Element block : Dom.children(header)) {
      refuseUnknownMandatory(block);
    }
    return new Envelope(document, header, messaging, body);
  }

  /** eDelivery AS4 carries no payload in the Body. */
  public void requireEmptyBody() throws MessageRefused {
    if (!Dom.children(body).isEmpty() || !Dom.stripped(body.getTextContent()).isEmpty()) {
      throw new MessageRefused(
          ErrorCode.FEATURE_INCONSISTENT,
          "The SOAP Body must be empty: eDelivery AS4 carries each payload in its own MIME part.");
    }
  }

  /** The one wsse:Security header that is for us. */
  public Optional<Element> security() throws MessageRefused {
    List<Element> headers = Dom.children(header, WSSE, "Security");
    if (headers.size() > 1) {
      throw new MessageRefused(
          ErrorCode.POLICY_NONCOMPLIANCE, "There is more than one wsse:Security header.");
    }
    return headers.stream().findFirst();
  }

  /** The one mf:MessageFragment header, if the message is a fragment of another. */
  public Optional<Element> messageFragment() throws MessageRefused {
    return Dom.child(header, MF, "MessageFragment");
  }

  private static void refuseUnknownMandatory(Element block) throws MessageRefused {
    String mandatory = block.getAttributeNS(SOAP, "mustUnderstand").strip();
    boolean known =
        Dom.is(block, EB, "Messaging")
            || Dom.is(block, WSSE, "Security")
            || Dom.is(block, MF, "MessageFragment");
    if (!known && (mandatory.equals("true") || mandatory.equals("1"))) {
      throw new MessageRefused(
          ErrorCode.FEATURE_INCONSISTENT,
          "The SOAP header %s must be understood, and is not.".formatted(Dom.name(block)));
    }
  }
}
