// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.page;

import java.util.List;
import java.util.Optional;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.pack.Packs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Ids by the names that people know them by, in the page's language. */
@Component("names")
public final class Names {
  private final DocumentTypes types = Packs.builtIn().types();

  /** The language of the page. */
  public static Language language() {
    return Language.of(LocaleContextHolder.getLocale().getLanguage()).orElse(Language.EN);
  }

  /** A document type; an id that is not known stays as it is. */
  public String documentType(String id) {
    return types.byId(id).map(type -> type.name().in(language())).orElse(id);
  }

  /** A Party, or any country, by its ISO code. */
  public String party(@Nullable String code) {
    return Optional.ofNullable(code).map(known -> Text.country(known).in(language())).orElse("");
  }

  /** Ids of all document types, to choose from. */
  public List<String> documentTypes() {
    return types.all().stream().map(DocumentType::id).distinct().sorted().toList();
  }
}
