// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import java.util.Locale;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.language.Text;
import org.jspecify.annotations.Nullable;

/** How a value is written for people. */
enum Form {
  /** As it stands. */
  TEXT {
    @Override
    Text write(XdmNode node) {
      return Text.literal(node.getStringValue().strip());
    }
  },
  /** With its unit (UN/ECE Recommendation 20), in words where it is a common one. */
  MEASURE {
    @Override
    Text write(XdmNode node) {
      String unit = attribute(node, "unitCode");
      return after(node, unit == null ? Text.none() : Labels.unit(unit));
    }
  },
  /** With its currency (ISO 4217). */
  AMOUNT {
    @Override
    Text write(XdmNode node) {
      String currency = attribute(node, "currencyID");
      return after(node, currency == null ? Text.none() : Text.literal(currency));
    }
  },
  /** A country by its name (ISO 3166-1 alpha-2). */
  COUNTRY {
    @Override
    Text write(XdmNode node) {
      return Text.country(node.getStringValue().strip());
    }
  },
  /** All that is said within: of a party, a place, a reference, a line each. */
  LINES {
    @Override
    Text write(XdmNode node) {
      return Lines.of(node);
    }
  };

  abstract Text write(XdmNode node);

  /** The form of this name in a layout. */
  static Form of(String name) {
    return name.isEmpty() ? TEXT : valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static @Nullable String attribute(XdmNode node, String name) {
    return node.getAttributeValue(new QName(name));
  }

  private static Text after(XdmNode node, Text unit) {
    String value = node.getStringValue().strip();
    return unit.isEmpty() ? Text.literal(value) : language -> value + " " + unit.in(language);
  }
}
