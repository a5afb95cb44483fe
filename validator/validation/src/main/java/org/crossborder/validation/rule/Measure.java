// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.crossborder.validation.document.Ubl;
import org.w3c.dom.Element;

/** A number with its unit, as UBL writes measures, quantities and amounts. */
record Measure(BigDecimal value, String unit) {
  static Optional<Measure> read(Element from, String path) {
    return Ubl.first(from, path).flatMap(Measure::of);
  }

  static Optional<Measure> of(Element element) {
    try {
      String unit = element.getAttributeNS(null, "unitCode");
      return Optional.of(
          new Measure(
              new BigDecimal(Ubl.text(element)),
              unit.isEmpty() ? element.getAttributeNS(null, "currencyID") : unit));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean isPositive() {
    return value.signum() > 0;
  }

  boolean isComparableTo(Measure other) {
    return unit.equals(other.unit);
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + unit;
  }
}
