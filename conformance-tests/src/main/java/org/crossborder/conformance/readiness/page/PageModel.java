// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.readiness.report.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What every template can name. */
@ControllerAdvice
class PageModel {
  private final ReadinessServer.Parts parts;

  PageModel(ReadinessServer.Parts parts) {
    this.parts = parts;
  }

  /** The entries of the navigation. */
  @ModelAttribute("entries")
  List<String> entries() {
    return parts.runs()
        ? List.of("overview", "findings", "plan", "runs")
        : List.of("overview", "findings", "plan");
  }

  @ModelAttribute("l")
  Language language(Locale locale) {
    return Language.of(locale.toLanguageTag()).orElse(Language.EN);
  }

  @ModelAttribute("w")
  Wording wording(Locale locale) {
    return new Wording(language(locale));
  }

  @ModelAttribute("languages")
  List<Language> languages() {
    return List.of(Language.values());
  }

  /** Where the same page is in each language; after a form, the first page is. */
  @ModelAttribute("elsewhere")
  Map<Language, String> elsewhere(HttpServletRequest request) {
    Map<Language, String> addresses = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      addresses.put(
          language,
          request.getMethod().equals("GET")
              ? UriComponentsBuilder.fromPath(request.getRequestURI())
                  .query(request.getQueryString())
                  .replaceQueryParam("language", language.code())
                  .build(true)
                  .toUriString()
              : "/?language=" + language.code());
    }
    return addresses;
  }

  @ModelAttribute("person")
  String person(@Nullable Principal person) {
    return person == null ? "" : person.getName();
  }
}
