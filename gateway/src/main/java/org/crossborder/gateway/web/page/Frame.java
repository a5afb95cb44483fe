// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.page;

import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.access.Caller;
import org.crossborder.validation.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param party ISO code of the Party whose gateway this is
 * @param caller who looks at it, or null before the login
 * @param sections where the caller may go
 * @param languages to choose from
 * @param here path of this page, for the choice of another language
 */
public record Frame(
    String party,
    @Nullable Caller caller,
    List<Section> sections,
    List<Language> languages,
    String here) {
  public Frame {
    sections = List.copyOf(sections);
    languages = List.copyOf(languages);
  }

  static Frame of(String party, Optional<Caller> caller, String here) {
    return new Frame(
        party,
        caller.orElse(null),
        caller.map(Section::of).orElse(List.of()),
        List.of(Language.values()),
        here);
  }
}
