// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which everything is said. */
public enum Language {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH),
  RU(Locale.forLanguageTag("ru")),
  /** Simplified Chinese. */
  ZH(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The name of the language in itself, e.g. {@code français}. */
  public String endonym() {
    return Locale.forLanguageTag(code()).getDisplayLanguage(locale);
  }

  /** ISO 639-1 code, e.g. {@code fr}; names the files of texts. */
  public String code() {
    return locale.getLanguage();
  }

  /** BCP 47 tag for a page's {@code lang}, e.g. {@code zh-Hans}. */
  public String tag() {
    return this == ZH ? "zh-Hans" : code();
  }

  /** For the forms of dates and numbers. */
  public Locale locale() {
    return locale;
  }

  /** The language of a BCP 47 tag such as {@code fr-CA}, if it is one of these. */
  public static Optional<Language> of(String tag) {
    String code = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  /**
   * The language that a reader likes best (RFC 9110, section 12.5.4).
   *
   * @param acceptLanguage value of the Accept-Language field; English where it is malformed, or
   *     names none of these languages
   */
  public static Language preferred(String acceptLanguage) {
    return ranges(acceptLanguage).stream()
        .filter(range -> range.getWeight() > 0)
        .flatMap(range -> of(range.getRange()).stream())
        .findFirst()
        .orElse(EN);
  }

  /** In the order of their weights. */
  private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
    try {
      return Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
