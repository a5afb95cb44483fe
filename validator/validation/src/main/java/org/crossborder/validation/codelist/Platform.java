// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists that the Java platform keeps. */
public enum Platform implements CodeSource {
  /** ISO 3166-1 alpha-2; withdrawn codes have to be said beside it. */
  COUNTRIES {
    @Override
    public Map<String, Code> read() {
      Map<String, Code> codes = new LinkedHashMap<>();
      for (String country : new TreeSet<>(Set.of(Locale.getISOCountries()))) {
        codes.put(
            country,
            Code.of(country, Locale.forLanguageTag("und-" + country).getDisplayCountry(ENGLISH)));
      }
      return codes;
    }
  },
  /** ISO 4217; of a withdrawn currency, the platform knows at best the last year. */
  CURRENCIES {
    @Override
    public Map<String, Code> read() {
      Map<String, Code> codes = new LinkedHashMap<>();
      Currency.getAvailableCurrencies().stream()
          .map(Platform::currency)
          .sorted((one, other) -> one.value().compareTo(other.value()))
          .forEach(code -> codes.put(code.value(), code));
      return codes;
    }
  };

  private static final Locale ENGLISH = Locale.ENGLISH;

  /** As in {@code Serbian Dinar (2002–2006)}. */
  private static final Pattern PERIOD = Pattern.compile(" \\((?:\\d{4}\\W)?(\\d{4})\\)$");

  private static Code currency(Currency currency) {
    String name = currency.getDisplayName(ENGLISH);
    Matcher period = PERIOD.matcher(name);
    LocalDate last = period.find() ? LocalDate.of(Integer.parseInt(period.group(1)), 12, 31) : null;
    return new Code(
        currency.getCurrencyCode(),
        last == null ? name : name.substring(0, period.start()),
        null,
        last);
  }
}
