// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import static java.util.stream.Collectors.toCollection;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places for values in a template: {@code {1}}, {@code {2}} and so on; nothing else. */
final class Placeholders {
  private static final Pattern PLACE = Pattern.compile("\\{([1-9][0-9]?)}");

  private Placeholders() {}

  /** The numbers that a template has places for. */
  static SortedSet<Integer> of(String template) {
    return PLACE
        .matcher(template)
        .results()
        .map(place -> Integer.valueOf(place.group(1)))
        .collect(toCollection(TreeSet::new));
  }

  /** The template with its places filled; what is filled in is never looked at again. */
  static String replace(String template, IntFunction<String> values) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.apply(Integer.parseInt(place.group(1)))));
  }
}
