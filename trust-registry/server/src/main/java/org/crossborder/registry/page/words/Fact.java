// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.words;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a record says.
 *
 * @param name where it stands in the record, e.g. {@code service.level}
 * @param label what it is, for people
 * @param before what the register says until now, or null if that is not known or the same
 */
public record Fact(String name, String label, String text, @Nullable String before) {
  Fact replacing(@Nullable String said) {
    return new Fact(name, label, text, text.equals(said) ? null : said);
  }
}
