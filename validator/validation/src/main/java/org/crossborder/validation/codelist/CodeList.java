// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of codes, and the edition that is used.
 *
 * @param name e.g. {@code ISO 3166-1 alpha-2}
 * @param edition which edition, or where it is from
 */
public record CodeList(String name, String edition, Set<String> codes) {
  private static final String PLATFORM = "as of the Java platform " + Runtime.version().feature();

  /** Countries. */
  public static final CodeList COUNTRIES =
      new CodeList("ISO 3166-1 alpha-2", PLATFORM, Set.of(Locale.getISOCountries()));

  /** Currencies; the withdrawn ones that the platform still knows are left out. */
  public static final CodeList CURRENCIES =
      new CodeList(
          "ISO 4217",
          PLATFORM,
          Currency.getAvailableCurrencies().stream()
              .filter(currency -> !currency.getDisplayName(Locale.ENGLISH).matches(".*\\(\\d{4}.*"))
              .map(Currency::getCurrencyCode)
              .collect(Collectors.toUnmodifiableSet()));

  /** Units of measure: the ones that trade in goods uses, not the whole recommendation. */
  public static final CodeList UNITS = load("UN/ECE Recommendation 20", "units.txt");

  /** Kinds of package. */
  public static final CodeList PACKAGES = load("UN/ECE Recommendation 21", "packages.txt");

  /** Modes of transport. */
  public static final CodeList TRANSPORT_MODES =
      new CodeList(
          "UN/ECE Recommendation 19",
          "2nd revision",
          Set.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));

  /** Whether the list has this code. */
  public boolean contains(String code) {
    return codes.contains(code);
  }

  /** The list with its edition. */
  @Override
  public String toString() {
    return name + " (" + edition + ")";
  }

  /** The first word of each line is a code; the first line names the edition. */
  private static CodeList load(String name, String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CodeList.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      String edition = lines.readLine().replaceFirst("^# *", "");
      return new CodeList(
          name,
          edition,
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> Arrays.asList(line.split(" ", 2)).get(0))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
