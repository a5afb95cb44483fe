// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import static org.crossborder.gateway.acknowledgement.ApplicationResponse.CAC;
import static org.crossborder.gateway.acknowledgement.ApplicationResponse.CBC;
import static org.crossborder.gateway.acknowledgement.ApplicationResponse.NAMESPACE;
import static org.crossborder.gateway.acknowledgement.ApplicationResponse.SHA256;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;
import org.w3c.dom.Element;

/** Reads what {@link ApplicationResponseWriter} writes. */
final class ApplicationResponseReader {
  private ApplicationResponseReader() {}

  static boolean reads(Element root) {
    return NAMESPACE.equals(root.getNamespaceURI())
        && "ApplicationResponse".equals(root.getLocalName());
  }

  /**
   * The acknowledgement.
   *
   * @throws IllegalArgumentException if it is not as agreed
   */
  static BusinessAcknowledgement read(Element root) {
    Element documentResponse = aggregate(root, "DocumentResponse");
    Element response = aggregate(documentResponse, "Response");
    Element reference = aggregate(documentResponse, "DocumentReference");
    String sha256 = sha256(reference);
    String id = basic(reference, "ID");
    return new BusinessAcknowledgement(
        basic(root, "ID"),
        Instant.parse(basic(root, "IssueDate") + "T" + basic(root, "IssueTime")),
        party(root, "SenderParty"),
        party(root, "ReceiverParty"),
        status(Children.only(response, CBC, "ResponseCode")),
        basic(response, "ReferenceID"),
        id.equals(sha256) ? "" : id,
        Children.named(reference, CBC, "DocumentTypeCode").stream()
            .findFirst()
            .map(Element::getTextContent)
            .orElse(""),
        sha256,
        Children.named(response, CAC, "Status").stream()
            .map(ApplicationResponseReader::reason)
            .toList());
  }

  private static AcknowledgementStatus status(Element code) {
    return ResponseCode.parse(code.getTextContent(), code.getAttribute("listID"))
        .orElseThrow(() -> new IllegalArgumentException("Unknown ResponseCode"))
        .status();
  }

  private static String sha256(Element reference) {
    Element external = aggregate(aggregate(reference, "Attachment"), "ExternalReference");
    if (!basic(external, "HashAlgorithmMethod").equals(SHA256)) {
      throw new IllegalArgumentException("The hash is no SHA-256");
    }
    return HexFormat.of().formatHex(Base64.getDecoder().decode(basic(external, "DocumentHash")));
  }

  private static StatusReason reason(Element status) {
    return new StatusReason(
        basic(status, "StatusReasonCode"),
        basic(status, "ConditionCode"),
        basic(status, "Description"),
        basic(status, "StatusReason"));
  }

  private static String party(Element root, String name) {
    return basic(aggregate(aggregate(root, name), "PartyIdentification"), "ID");
  }

  private static Element aggregate(Element parent, String name) {
    return Children.only(parent, CAC, name);
  }

  private static String basic(Element parent, String name) {
    return Children.text(parent, CBC, name);
  }
}
