// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import static org.crossborder.gateway.acknowledgement.ApplicationResponse.CAC;
import static org.crossborder.gateway.acknowledgement.ApplicationResponse.CBC;
import static org.crossborder.gateway.acknowledgement.ApplicationResponse.NAMESPACE;
import static org.crossborder.gateway.acknowledgement.ApplicationResponse.SHA256;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.crossborder.gateway.store.StatusReason;

/**
 * Writes a business acknowledgement as a UBL 2.4 ApplicationResponse. Each reason is a Status: the
 * rule as ConditionCode, its article as Description, the reason code and the sentence.
 */
final class ApplicationResponseWriter {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss'Z'");

  /** What XML 1.0 cannot carry, in a sentence that quotes a hostile document. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final BusinessAcknowledgement acknowledgement;
  private final XMLStreamWriter xml;

  private ApplicationResponseWriter(BusinessAcknowledgement acknowledgement, XMLStreamWriter xml) {
    this.acknowledgement = acknowledgement;
    this.xml = xml;
  }

  static byte[] write(BusinessAcknowledgement acknowledgement) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      new ApplicationResponseWriter(acknowledgement, xml).document();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("An acknowledgement cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private void document() throws XMLStreamException {
    OffsetDateTime issued = acknowledgement.issuedAt().atOffset(ZoneOffset.UTC);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("ApplicationResponse");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("cac", CAC);
    xml.writeNamespace("cbc", CBC);
    basic("UBLVersionID", "2.4");
    basic("ID", acknowledgement.id());
    basic("IssueDate", DateTimeFormatter.ISO_LOCAL_DATE.format(issued));
    basic("IssueTime", TIME.format(issued));
    party("SenderParty", acknowledgement.sender());
    party("ReceiverParty", acknowledgement.recipient());
    documentResponse();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void party(String name, String code) throws XMLStreamException {
    begin(name);
    begin("PartyIdentification");
    basic("ID", code, "schemeID", "ISO3166-1");
    end(2);
  }

  private void documentResponse() throws XMLStreamException {
    begin("DocumentResponse");
    begin("Response");
    basic("ReferenceID", acknowledgement.refToMessageId());
    ResponseCode code = ResponseCode.of(acknowledgement.status());
    basic("ResponseCode", code.name(), "listID", code.list());
    for (StatusReason reason : acknowledgement.reasons()) {
      status(reason);
    }
    end(1);
    documentReference();
    end(1);
  }

  private void status(StatusReason reason) throws XMLStreamException {
    begin("Status");
    basic("ConditionCode", reason.rule());
    basic("Description", reason.article());
    basic("StatusReasonCode", reason.code());
    basic("StatusReason", reason.sentence());
    end(1);
  }

  /** UBL requires an ID: a document without a number is named by its SHA-256. */
  private void documentReference() throws XMLStreamException {
    String number = acknowledgement.documentNumber();
    begin("DocumentReference");
    basic("ID", number.isEmpty() ? acknowledgement.sha256() : number);
    if (!acknowledgement.documentType().isEmpty()) {
      basic("DocumentTypeCode", acknowledgement.documentType());
    }
    begin("Attachment");
    begin("ExternalReference");
    basic(
        "DocumentHash",
        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(acknowledgement.sha256())));
    basic("HashAlgorithmMethod", SHA256);
    end(3);
  }

  private void begin(String name) throws XMLStreamException {
    xml.writeStartElement("cac", name, CAC);
  }

  private void end(int levels) throws XMLStreamException {
    for (int level = 0; level < levels; level++) {
      xml.writeEndElement();
    }
  }

  private void basic(String name, String value) throws XMLStreamException {
    xml.writeStartElement("cbc", name, CBC);
    xml.writeCharacters(NOT_XML.matcher(value).replaceAll("\uFFFD"));
    xml.writeEndElement();
  }

  private void basic(String name, String value, String attribute, String attributeValue)
      throws XMLStreamException {
    xml.writeStartElement("cbc", name, CBC);
    xml.writeAttribute(attribute, attributeValue);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }
}
