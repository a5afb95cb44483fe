// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which everything is said. */
public enum Language {
  EN(Locale.ENGLISH, "English"),
  FR(Locale.FRENCH, "français"),
  RU(Locale.forLanguageTag("ru"), "русский"),
  /** Simplified Chinese. */
  ZH(Locale.SIMPLIFIED_CHINESE, "中文");

  private final Locale locale;
  private final String endonym;

  Language(Locale locale, String endonym) {
    this.locale = locale;
    this.endonym = endonym;
  }

  /** ISO 639-1 code, e.g. {@code fr}; names the files of texts. */
  public String code() {
    return locale.getLanguage();
  }

  /** BCP 47 tag for a page's {@code lang}, e.g. {@code zh-Hans}. */
  public String tag() {
    return this == ZH ? "zh-Hans" : code();
  }

  /** The name of the language in itself, e.g. {@code français}. */
  public String endonym() {
    return endonym;
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

  /** The locales of all of them, English first. */
  public static List<Locale> locales() {
    return Arrays.stream(values()).map(Language::locale).toList();
  }
}
