// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import static org.crossborder.gateway.acknowledgement.ApplicationResponse.CAC;
import static org.crossborder.gateway.acknowledgement.ApplicationResponse.CBC;
import static org.crossborder.gateway.acknowledgement.ApplicationResponse.NAMESPACE;
import static org.crossborder.gateway.acknowledgement.ApplicationResponse.SHA256;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads what {@link ApplicationResponseWriter} writes; whatever is not that has no effect. */
final class ApplicationResponseReader {
  private static final Intake INTAKE = new Intake(IntakeLimits.DEFAULT);

  private ApplicationResponseReader() {}

  /** The acknowledgement, or empty if these bytes are none. */
  static Optional<BusinessAcknowledgement> read(byte[] bytes) {
    if (INTAKE.read(bytes) instanceof IntakeOutcome.Accepted accepted
        && isApplicationResponse(accepted.tree().root())) {
      try {
        return Optional.of(read(accepted.tree().root()));
      } catch (IllegalArgumentException | DateTimeParseException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isApplicationResponse(Element root) {
    return NAMESPACE.equals(root.getNamespaceURI())
        && "ApplicationResponse".equals(root.getLocalName());
  }

  private static BusinessAcknowledgement read(Element root) {
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
        status(only(response, CBC, "ResponseCode")),
        basic(response, "ReferenceID"),
        id.equals(sha256) ? "" : id,
        children(reference, CBC, "DocumentTypeCode").stream()
            .findFirst()
            .map(Element::getTextContent)
            .orElse(""),
        sha256,
        children(response, CAC, "Status").stream().map(ApplicationResponseReader::reason).toList());
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
    return only(parent, CAC, name);
  }

  private static String basic(Element parent, String name) {
    return only(parent, CBC, name).getTextContent();
  }

  private static Element only(Element parent, String namespace, String name) {
    List<Element> found = children(parent, namespace, name);
    if (found.size() != 1) {
      throw new IllegalArgumentException("Exactly one " + name + " is expected");
    }
    return found.get(0);
  }

  private static List<Element> children(Element parent, String namespace, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && namespace.equals(element.getNamespaceURI())
          && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }
}
