// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import static org.crossborder.validation.document.DocumentClass.COMMERCIAL;
import static org.crossborder.validation.document.DocumentClass.EXCHANGE;
import static org.crossborder.validation.document.DocumentClass.REGULATORY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossborder.validation.document.Identification.Identified;
import org.crossborder.validation.document.Identification.Unidentified;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.IntakeRule;
import org.crossborder.validation.intake.XmlTree;
import org.w3c.dom.Element;

/**
 * The known types of documents. UBL 2.1 to 2.4 share a namespace and each minor version only adds,
 * so instances of all four are checked against the schemas of 2.4.
 */
public final class DocumentTypes {
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

  private static final List<DocumentType> ALL =
      List.of(
          ubl(
              "certificate-of-origin",
              "Certificate of origin",
              "861",
              REGULATORY,
              "CertificateOfOrigin"),
          ubl("packing-list", "Packing list", "271", COMMERCIAL, "PackingList"),
          ubl("invoice", "Commercial invoice", "380", COMMERCIAL, "Invoice"),
          ubl("bill-of-lading", "Bill of lading", "705", COMMERCIAL, "BillOfLading"),
          ubl("waybill", "Waybill", "710", COMMERCIAL, "Waybill"),
          ubl(
              "export-customs-declaration",
              "Export customs declaration",
              "830",
              REGULATORY,
              "ExportCustomsDeclaration"),
          ubl(
              "import-customs-declaration",
              "Import customs declaration",
              "929",
              REGULATORY,
              "ImportCustomsDeclaration"),
          ubl(
              "transit-customs-declaration",
              "Transit customs declaration",
              "950",
              REGULATORY,
              "TransitCustomsDeclaration"),
          ubl("goods-certificate", "Goods certificate", "", REGULATORY, "GoodsCertificate"),
          ubl("manifest", "Cargo manifest", "785", REGULATORY, "Manifest"),
          ubl(
              "application-response",
              "Business acknowledgement",
              "",
              EXCHANGE,
              "ApplicationResponse"));

  private static final Map<String, DocumentType> BY_NAMESPACE =
      ALL.stream()
          .collect(Collectors.toUnmodifiableMap(DocumentType::namespace, Function.identity()));

  private DocumentTypes() {}

  private static DocumentType ubl(
      String id, String name, String untdid, DocumentClass documentClass, String rootName) {
    return new DocumentType(
        id,
        name,
        untdid,
        documentClass,
        rootName,
        UBL + rootName + "-2",
        "UBL-" + rootName + "-2.4");
  }

  /** Every known type. */
  public static List<DocumentType> all() {
    return ALL;
  }

  /** The type with this id. */
  public static Optional<DocumentType> byId(String id) {
    return ALL.stream().filter(type -> type.id().equals(id)).findFirst();
  }

  /** The type of a document, by its root element's name and namespace. */
  public static Optional<DocumentType> of(Element root) {
    return Optional.ofNullable(root.getNamespaceURI())
        .map(BY_NAMESPACE::get)
        .filter(type -> type.rootName().equals(root.getLocalName()));
  }

  /** What a document says about itself, without validating it; never throws on bad bytes. */
  public static Identification identify(byte[] document) {
    return identify(document, IntakeLimits.DEFAULT);
  }

  /** As {@link #identify(byte[])}, within limits of the caller's. */
  public static Identification identify(byte[] document, IntakeLimits limits) {
    IntakeOutcome outcome = new Intake(limits).read(document);
    if (outcome instanceof Accepted accepted) {
      return identify(document, accepted.tree());
    }
    return new Unidentified(((Refused) outcome).findings());
  }

  /** What a parsed document says about itself. */
  public static Identification identify(byte[] document, XmlTree tree) {
    Element root = tree.root();
    return of(root)
        .<Identification>map(type -> new Identified(FactReader.read(type, root, document)))
        .orElseGet(
            () ->
                new Unidentified(
                    List.of(
                        IntakeRule.KNOWN_TYPE.broken(
                            tree.locate(root),
                            "The root element is {%s}%s, which is no known document type."
                                .formatted(root.getNamespaceURI(), root.getLocalName())))));
  }
}
