// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.page;

import java.util.Locale;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.language.Messages;
import org.crossborder.conformance.report.HtmlReport;
import org.crossborder.conformance.report.Sentences;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The texts that templates of runs can name: {@code r} of these pages, {@code t} of reports, {@code
 * s} of modules.
 */
@ControllerAdvice(basePackageClasses = RunTexts.class)
class RunTexts {
  static final String BUNDLE = "org.crossborder.conformance.page.texts";

  @ModelAttribute("r")
  Messages pages(Locale locale) {
    return Messages.of(BUNDLE, language(locale));
  }

  @ModelAttribute("t")
  Messages reports(Locale locale) {
    return Messages.of(HtmlReport.TEXTS, language(locale));
  }

  @ModelAttribute("s")
  Sentences sentences(Locale locale) {
    return Sentences.in(language(locale));
  }

  static Language language(Locale locale) {
    return Language.of(locale.toLanguageTag()).orElse(Language.EN);
  }
}
