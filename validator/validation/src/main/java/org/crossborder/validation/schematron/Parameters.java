// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parameters with which an abstract pattern is instantiated (clause 6.3). */
final class Parameters {
  static final Parameters NONE = new Parameters(Map.of());

  private final Map<String, String> values;
  private final Pattern references;

  Parameters(Map<String, String> values) {
    this.values = Map.copyOf(values);
    this.references =
        Pattern.compile(
            values.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\$(", ")(?![\\w.-])")));
  }

  /** The expression with each parameter's text in place of its name. */
  String in(String expression) {
    return values.isEmpty()
        ? expression
        : references
            .matcher(expression)
            .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }
}
