// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads a UBL document's number, date, issuer and countries; the first path that leads somewhere
 * wins.
 */
final class FactReader {
  private static final List<String> ISSUER_NAMES =
      List.of(
          "IssuerEndorsement/EndorserParty/Party/PartyName/Name",
          "CertificateOfOriginApplication/IssuerParty/PartyName/Name",
          "SenderParty/PartyName/Name",
          "SenderParty/PartyLegalEntity/RegistrationName",
          "IssuerParty/PartyName/Name",
          "AccountingSupplierParty/Party/PartyName/Name",
          "AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName",
          "DespatchSupplierParty/Party/PartyName/Name",
          "SellerSupplierParty/Party/PartyName/Name",
          "ConsignorParty/PartyName/Name",
          "ExporterParty/PartyName/Name",
          "CarrierParty/PartyName/Name",
          "Shipment/Consignment/ConsignorParty/PartyName/Name",
          "Shipment/Consignment/CarrierParty/PartyName/Name");
  private static final List<String> ISSUER_COUNTRIES =
      List.of(
          "CertificateOfOriginApplication/IssuingCountry/IdentificationCode",
          "CertificateOfOriginApplication/IssuerParty/PostalAddress/Country/IdentificationCode",
          "SenderParty/PostalAddress/Country/IdentificationCode",
          "IssuerParty/PostalAddress/Country/IdentificationCode",
          "AccountingSupplierParty/Party/PostalAddress/Country/IdentificationCode",
          "DespatchSupplierParty/Party/PostalAddress/Country/IdentificationCode",
          "SellerSupplierParty/Party/PostalAddress/Country/IdentificationCode",
          "ConsignorParty/PostalAddress/Country/IdentificationCode",
          "ExporterParty/PostalAddress/Country/IdentificationCode",
          "Shipment/ExportCountry/IdentificationCode",
          "Shipment/Consignment/ConsignorParty/PostalAddress/Country/IdentificationCode",
          "CarrierParty/PostalAddress/Country/IdentificationCode");
  private static final List<String> DESTINATIONS =
      List.of(
          "CertificateOfOriginApplication/Shipment/Consignment/FinalDestinationCountry/IdentificationCode",
          "CertificateOfOriginApplication/Shipment/Delivery/DeliveryAddress/Country/IdentificationCode",
          "ImporterParty/PostalAddress/Country/IdentificationCode",
          "CertificateOfOriginApplication/ImporterParty/PostalAddress/Country/IdentificationCode",
          "ReceiverParty/PostalAddress/Country/IdentificationCode",
          "Shipment/Consignment/FinalDestinationCountry/IdentificationCode",
          "AccountingCustomerParty/Party/PostalAddress/Country/IdentificationCode",
          "DeliveryCustomerParty/Party/PostalAddress/Country/IdentificationCode",
          "BuyerCustomerParty/Party/PostalAddress/Country/IdentificationCode",
          "ConsigneeParty/PostalAddress/Country/IdentificationCode",
          "Shipment/Consignment/ConsigneeParty/PostalAddress/Country/IdentificationCode");

  private FactReader() {}

  static DocumentFacts read(DocumentType type, Element root, byte[] bytes) {
    return new DocumentFacts(
        type,
        Ubl.text(root, "UBLVersionID"),
        Ubl.text(root, "ID"),
        date(Ubl.text(root, "IssueDate")),
        first(root, ISSUER_NAMES),
        orNull(first(root, ISSUER_COUNTRIES)),
        orNull(first(root, DESTINATIONS)),
        sha256(bytes),
        bytes.length);
  }

  private static String first(Element root, List<String> paths) {
    return paths.stream()
        .map(path -> Ubl.text(root, path))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
