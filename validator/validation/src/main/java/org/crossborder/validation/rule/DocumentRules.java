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
          new TransportModes());

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
