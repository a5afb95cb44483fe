// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import static org.crossborder.gateway.ebms.Namespaces.MF;
import static org.crossborder.gateway.ebms.Namespaces.SOAP;
import static org.crossborder.gateway.ebms.Namespaces.WSU;

import javax.xml.XMLConstants;
import org.crossborder.gateway.ebms.MessageFragment.SourceCompression;
import org.crossborder.gateway.ebms.MessageFragment.SourceHeader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Prints an mf:MessageFragment header (ebMS 3.0 Part 2, 4.3) beside eb:Messaging. */
public final class MessageFragmentWriter {
  /** wsu:Id of mf:MessageFragment. */
  public static final String FRAGMENT_ID = "fragment";

  private final Document document;

  private MessageFragmentWriter(Document document) {
    this.document = document;
  }

  /** The envelope of a fragment, not yet signed. */
  public static Document write(UserMessage message, MessageFragment fragment) {
    Document document = MessagingWriter.write(message);
    new MessageFragmentWriter(document).append(fragment);
    return document;
  }

  private void append(MessageFragment fragment) {
    Element header = (Element) document.getElementsByTagNameNS(SOAP, "Header").item(0);
    Element element = document.createElementNS(MF, "mf:MessageFragment");
    header.appendChild(element);
    element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:mf", MF);
    element.setAttributeNS(SOAP, "S12:mustUnderstand", "true");
    element.setAttributeNS(WSU, "wsu:Id", FRAGMENT_ID);
    element.setAttributeNS(null, "href", fragment.href());
    child(element, "GroupId", fragment.groupId());
    child(element, "MessageSize", fragment.messageSize());
    child(element, "FragmentCount", fragment.fragmentCount());
    child(element, "FragmentNum", fragment.fragmentNum());
    SourceHeader source = fragment.messageHeader();
    if (source != null) {
      Element messageHeader = document.createElementNS(MF, "mf:MessageHeader");
      element.appendChild(messageHeader);
      child(messageHeader, "Content-Type", source.contentType());
      child(messageHeader, "Boundary", source.boundary());
      child(messageHeader, "Type", source.type());
      child(messageHeader, "Start", source.start());
    }
    child(element, "Action", fragment.action());
    SourceCompression compression = fragment.compression();
    if (compression != null) {
      child(element, "CompressionAlgorithm", compression.algorithm());
      child(element, "CompressedMessageSize", compression.size());
    }
  }

  private void child(Element parent, String name, @Nullable Object value) {
    if (value != null) {
      Element element = document.createElementNS(MF, "mf:" + name);
      element.setTextContent(value.toString());
      parent.appendChild(element);
    }
  }
}
