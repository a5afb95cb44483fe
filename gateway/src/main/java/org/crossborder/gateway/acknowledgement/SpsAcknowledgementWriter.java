// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import static org.crossborder.gateway.acknowledgement.SpsAcknowledgement.NAMESPACE;
import static org.crossborder.gateway.acknowledgement.SpsAcknowledgement.RAM;
import static org.crossborder.gateway.acknowledgement.SpsAcknowledgement.UDT;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a business acknowledgement of an SPS certificate as an SPSAcknowledgement. */
final class SpsAcknowledgementWriter {
  private final BusinessAcknowledgement acknowledgement;
  private final XMLStreamWriter xml;

  private SpsAcknowledgementWriter(BusinessAcknowledgement acknowledgement, XMLStreamWriter xml) {
    this.acknowledgement = acknowledgement;
    this.xml = xml;
  }

  static byte[] write(BusinessAcknowledgement acknowledgement) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      new SpsAcknowledgementWriter(acknowledgement, xml).document();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("An acknowledgement cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("rsm", "SPSAcknowledgement", NAMESPACE);
    xml.writeNamespace("rsm", NAMESPACE);
    xml.writeNamespace("ram", RAM);
    xml.writeNamespace("udt", UDT);
    xml.writeStartElement("rsm", "SPSAcknowledgementDocument", NAMESPACE);
    xml.writeStartElement("ram", "IssueDateTime", RAM);
    xml.writeStartElement("udt", "DateTime", UDT);
    xml.writeCharacters(acknowledgement.issuedAt().toString());
    xml.writeEndElement();
    xml.writeEndElement();
    text("StatusCode", SpsAcknowledgement.statusCode(acknowledgement.status()));
    if (!acknowledgement.reasons().isEmpty()) {
      begin("ReasonInformation", "languageID", "en");
      xml.writeCharacters(reasons());
      xml.writeEndElement();
    }
    ownReference();
    certificateReference();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /** One line for each; the model has one text for each language and nothing finer. */
  private String reasons() {
    return acknowledgement.reasons().stream()
        .map(ReasonLine::write)
        .collect(Collectors.joining("\n"));
  }

  private void ownReference() throws XMLStreamException {
    xml.writeStartElement("ram", "ReferenceSPSReferencedDocument", RAM);
    text("TypeCode", "312");
    text("RelationshipTypeCode", SpsAcknowledgement.OWN);
    begin("ID", "schemeAgencyID", acknowledgement.sender());
    xml.writeAttribute("schemeAgencyName", "Gateway of " + acknowledgement.sender());
    xml.writeCharacters(acknowledgement.id());
    xml.writeEndElement();
    text("Information", acknowledgement.status().name());
    xml.writeEndElement();
  }

  private void certificateReference() throws XMLStreamException {
    xml.writeStartElement("ram", "ReferenceSPSReferencedDocument", RAM);
    text("TypeCode", SpsAcknowledgement.typeCode(acknowledgement.documentType()).orElseThrow());
    text("RelationshipTypeCode", SpsAcknowledgement.ACKNOWLEDGED);
    begin("ID", "schemeAgencyID", acknowledgement.recipient());
    xml.writeCharacters(acknowledgement.documentNumber());
    xml.writeEndElement();
    address(
        SpsAcknowledgement.BY_HASH
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(acknowledgement.sha256())));
    address(messageAddress());
    xml.writeEndElement();
  }

  private String messageAddress() {
    try {
      return new URI(SpsAcknowledgement.BY_MESSAGE, acknowledgement.refToMessageId(), null)
          .toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A MessageId has no place in a URI", e);
    }
  }

  private void address(String uri) throws XMLStreamException {
    begin("AttachmentBinaryObject", "format", "url");
    xml.writeAttribute("mimeCode", "text/url");
    xml.writeAttribute("uri", uri);
    xml.writeEndElement();
  }

  private void begin(String name, String attribute, String value) throws XMLStreamException {
    xml.writeStartElement("ram", name, RAM);
    xml.writeAttribute(attribute, value);
  }

  private void text(String name, String value) throws XMLStreamException {
    xml.writeStartElement("ram", name, RAM);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
