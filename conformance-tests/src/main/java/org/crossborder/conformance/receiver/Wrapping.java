// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import static org.crossborder.conformance.as4.xml.Namespaces.EB;
import static org.crossborder.conformance.as4.xml.Namespaces.WSU;

import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** XML signature wrapping: what is verified is not what is read. */
final class Wrapping {
  private Wrapping() {}

  /** The signed header goes into a wrapper; an altered copy with another Id takes its place. */
  static void moveAside(Document envelope) {
    Element signed = Envelope.messaging(envelope).orElseThrow();
    Element forged = (Element) signed.cloneNode(true);
    forged.setAttributeNS(WSU, "wsu:Id", "forged");
    Elements.all(forged, EB, "ConversationId").forEach(id -> id.setTextContent("forged"));
    Element header = Envelope.header(envelope).orElseThrow();
    Element wrapper = envelope.createElementNS("urn:example", "wrapper");
    header.replaceChild(forged, signed);
    header.appendChild(wrapper);
    wrapper.appendChild(signed);
  }

  /** A copy of the signed Body, with its Id, stands before it. */
  static void doubleBodyId(Document envelope) {
    Element body = Envelope.body(envelope).orElseThrow();
    Envelope.header(envelope).orElseThrow().appendChild(body.cloneNode(true));
  }
}
