// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import org.crossborder.conformance.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of the four languages, by its code. */
final class LanguageConverter implements ITypeConverter<Language> {
  @Override
  public Language convert(String tag) {
    return Language.of(tag)
        .orElseThrow(() -> new TypeConversionException("'" + tag + "' is not en, fr, ru or zh"));
  }
}
