// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import org.crossborder.validation.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which language a command says what it says about documents and rules. */
final class LanguageOption {
  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      converter = Tag.class,
      description = "Language of the texts: en, fr, ru or zh; ${DEFAULT-VALUE} by default.")
  Language language;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  LanguageOption() {}

  /** Reads a BCP 47 tag. */
  static final class Tag implements ITypeConverter<Language> {
    @Override
    public Language convert(String tag) {
      return Language.of(tag)
          .orElseThrow(() -> new TypeConversionException("there are no texts in '" + tag + "'"));
    }
  }
}
