// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.math.BigDecimal;
import java.util.List;
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

  /** Only measures of one unit can be compared. */
  boolean isBelow(Measure other) {
    return unit.equals(other.unit) && value.compareTo(other.value) < 0;
  }

  /** Whether two measures differ by no more than a share of this one; units may not differ. */
  boolean isAbout(Measure other, BigDecimal share) {
    return !unit.equals(other.unit)
        || value.subtract(other.value).abs().compareTo(value.abs().multiply(share)) <= 0;
  }

  /** The sum over several elements, if each has the measure and all have the same unit. */
  static Optional<Measure> sum(List<Element> elements, String path) {
    List<Measure> measures =
        elements.stream().flatMap(element -> read(element, path).stream()).toList();
    boolean complete = !elements.isEmpty() && measures.size() == elements.size();
    if (!complete || measures.stream().map(Measure::unit).distinct().count() > 1) {
      return Optional.empty();
    }
    BigDecimal sum = measures.stream().map(Measure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(new Measure(sum, measures.get(0).unit()));
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + unit;
  }
}
