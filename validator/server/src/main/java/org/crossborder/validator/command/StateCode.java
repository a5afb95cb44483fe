// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Code of a State by ISO 3166-1, which a Party is; any other code is a slip of the pen. */
final class StateCode implements ITypeConverter<String> {
  private static final Set<String> KNOWN = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

  @Override
  public String convert(String code) {
    if (!KNOWN.contains(code)) {
      throw new TypeConversionException(
          "no State has the code '%s'. The codes of ISO 3166-1 are: %s."
              .formatted(code, String.join(", ", new TreeSet<>(KNOWN))));
    }
    return code;
  }
}
