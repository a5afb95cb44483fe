// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as the manifest of a pack names it.
 *
 * @param validFrom first date of issue of documents that it speaks about
 * @param validTo last such date; null while it is in force
 * @param file path of its {@code .sch} in the pack; its texts and examples lie beside
 */
public record RuleSetSource(
    Coordinates coordinates,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String file,
    PackFiles files) {
  /** A path beside the file, e.g. {@code _fr.properties} for a file of texts. */
  String beside(String ending) {
    return file.replaceFirst("\\.sch$", "") + ending;
  }
}
