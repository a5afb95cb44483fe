// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything that pages and reports of one part say, from its bundle of texts. */
public final class Messages {
  /** The bundle of the readiness self-assessment. */
  public static final String BUNDLE = "org.crossborder.conformance.readiness.messages";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** Of the self-assessment, in one language. */
  public static Messages in(Language language) {
    return of(BUNDLE, language);
  }

  /** Of a bundle, in one language. */
  public static Messages of(String name, Language language) {
    ResourceBundle.Control noOther =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Messages(
        ResourceBundle.getBundle(name, Locale.forLanguageTag(language.code()), noOther),
        language.locale());
  }

  /** The text of that name. */
  public String text(String name, Object... values) {
    String text = bundle.getString(name);
    return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
  }

  /** The text of a constant, e.g. {@code reply.NOT_APPLICABLE}. */
  public String of(String kind, Enum<?> constant) {
    return text(kind + "." + constant.name());
  }
}
