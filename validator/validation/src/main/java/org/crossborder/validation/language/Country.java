// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import java.util.Locale;

/**
 * A country by the name that the United Nations use, in the short form.
 *
 * @param code ISO 3166-1 alpha-2; anything else stays as it is
 */
record Country(String code) implements Text {
  private static final Messages NAMES = Messages.beside(Country.class, "countries");

  @Override
  public String in(Language language) {
    if (NAMES.has(code)) {
      return NAMES.text(code).in(language);
    }
    return code.matches("[A-Z]{2}")
        ? new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale())
        : code;
  }

  @Override
  public String toString() {
    return in(Language.EN);
  }
}
