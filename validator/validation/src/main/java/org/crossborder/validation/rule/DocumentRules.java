// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.util.List;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleDescription;

/** Every rule about the content of documents. */
public final class DocumentRules {
  private static final List<DocumentRule> ALL =
      List.of(
          new CountryCodes(),
          new HsCodes(),
          new PlaceCodes(),
          new UnitCodes(),
          new CurrencyCodes(),
          new PackageCodes(),
          new TransportModes(),
          new ExporterNamed(),
          new ConsigneeNamed(),
          new IssuerNamed(),
          new NumberAndDate(),
          new IssuerCountriesAgree(),
          new ExporterInIssuingCountry(),
          new GoodsDescribed(),
          new OriginStated(),
          new HsCodeStated(),
          new QuantityPositive(),
          new GrossNotBelowNet(),
          new WeightsAddUp(),
          new ItemsCounted(),
          new PackagesCounted(),
          new ItemNumbersUnique(),
          new OriginCriterionStated(),
          new InvoiceBeforeCertificate(),
          new DestinationAgrees(),
          new DestinationAbroad(),
          new ImoNumber(),
          new PortsDiffer(),
          new ValuesPositive(),
          new OneCurrency(),
          new Endorsed(),
          new ExportCountryAgrees());

  private DocumentRules() {}

  /** Every rule, as people read it. */
  public static List<RuleDescription> descriptions() {
    return ALL.stream().map(DocumentRule::description).toList();
  }

  static List<DocumentRule> of(Layer layer, DocumentType type) {
    return ALL.stream()
        .filter(rule -> rule.description().layer() == layer && rule.appliesTo(type))
        .toList();
  }
}
