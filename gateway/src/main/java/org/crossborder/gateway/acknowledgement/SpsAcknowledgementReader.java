// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import static org.crossborder.gateway.acknowledgement.SpsAcknowledgement.NAMESPACE;
import static org.crossborder.gateway.acknowledgement.SpsAcknowledgement.RAM;
import static org.crossborder.gateway.acknowledgement.SpsAcknowledgement.UDT;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;
import org.w3c.dom.Element;

/** Reads what {@link SpsAcknowledgementWriter} writes. */
final class SpsAcknowledgementReader {
  private static final int HASH_BYTES = 32;

  private SpsAcknowledgementReader() {}

  static boolean reads(Element root) {
    return NAMESPACE.equals(root.getNamespaceURI())
        && "SPSAcknowledgement".equals(root.getLocalName());
  }

  /**
   * The acknowledgement.
   *
   * @throws IllegalArgumentException if it is not as agreed
   */
  static BusinessAcknowledgement read(Element root) {
    Element document = Children.only(root, NAMESPACE, "SPSAcknowledgementDocument");
    Element own = reference(document, SpsAcknowledgement.OWN);
    Element certificate = reference(document, SpsAcknowledgement.ACKNOWLEDGED);
    Element ownId = Children.only(own, RAM, "ID");
    Element certificateId = Children.only(certificate, RAM, "ID");
    return new BusinessAcknowledgement(
        ownId.getTextContent(),
        Instant.parse(
            Children.text(Children.only(document, RAM, "IssueDateTime"), UDT, "DateTime")),
        ownId.getAttribute("schemeAgencyID"),
        certificateId.getAttribute("schemeAgencyID"),
        status(document, own),
        refToMessageId(certificate),
        certificateId.getTextContent(),
        SpsAcknowledgement.documentType(Children.text(certificate, RAM, "TypeCode"))
            .orElseThrow(() -> new IllegalArgumentException("It is of no SPS certificate")),
        sha256(certificate),
        reasons(document));
  }

  private static Element reference(Element document, String relationship) {
    List<Element> found =
        Children.named(document, RAM, "ReferenceSPSReferencedDocument").stream()
            .filter(each -> relationship.equals(Children.text(each, RAM, "RelationshipTypeCode")))
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException("Exactly one reference " + relationship + " is expected");
    }
    return found.get(0);
  }

  /** The code of UNTDID 4405 and our own word must not contradict each other. */
  private static AcknowledgementStatus status(Element document, Element own) {
    AcknowledgementStatus status =
        AcknowledgementStatus.valueOf(Children.text(own, RAM, "Information"));
    if (!SpsAcknowledgement.statusCode(status).equals(Children.text(document, RAM, "StatusCode"))) {
      throw new IllegalArgumentException("StatusCode contradicts " + status);
    }
    return status;
  }

  private static String refToMessageId(Element certificate) {
    return URI.create(address(certificate, SpsAcknowledgement.BY_MESSAGE + ":"))
        .getSchemeSpecificPart();
  }

  private static String sha256(Element certificate) {
    String hash =
        address(certificate, SpsAcknowledgement.BY_HASH)
            .substring(SpsAcknowledgement.BY_HASH.length());
    byte[] bytes = Base64.getUrlDecoder().decode(hash);
    if (bytes.length != HASH_BYTES) {
      throw new IllegalArgumentException("The hash is no SHA-256");
    }
    return HexFormat.of().formatHex(bytes);
  }

  private static String address(Element certificate, String beginning) {
    List<String> found =
        Children.named(certificate, RAM, "AttachmentBinaryObject").stream()
            .map(each -> each.getAttribute("uri"))
            .filter(uri -> uri.startsWith(beginning))
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException("Exactly one " + beginning + " is expected");
    }
    return found.get(0);
  }

  private static List<StatusReason> reasons(Element document) {
    return Children.named(document, RAM, "ReasonInformation").stream()
        .flatMap(information -> information.getTextContent().lines())
        .map(ReasonLine::read)
        .toList();
  }
}
