// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.util.List;
import java.util.regex.Pattern;
import org.crossborder.validation.language.ForeignSentences;
import org.crossborder.validation.language.ForeignSentences.Found;
import org.crossborder.validation.language.Text;

/**
 * What the platform's schema validator found, which it says only in an English sentence that begins
 * with a code of XML Schema Part 1 (appendix C).
 */
final class SchemaSentences {
  private static final ForeignSentences SENTENCES =
      ForeignSentences.beside(SchemaSentences.class, "xerces.properties");
  private static final int LONGEST_VALUE = 200;
  private static final Pattern NAMESPACE = Pattern.compile("\"[^\"]*\":");

  private SchemaSentences() {}

  static Text explain(String sentence) {
    return SENTENCES
        .find(sentence)
        .map(SchemaSentences::text)
        .orElseGet(() -> SchemaRule.text("otherwise", shortened(sentence)));
  }

  /** The key names the message, and perhaps which form of it was met. */
  private static Text text(Found found) {
    String key = found.key().split("/", -1)[0];
    List<String> values = found.values().stream().map(SchemaSentences::readable).toList();
    return key.startsWith("cvc-datatype-valid")
        ? SchemaRule.text(key, values.get(0), type(values.get(1)))
        : SchemaRule.text(key, values.toArray());
  }

  private static Text type(String name) {
    String key = "type." + name;
    return SchemaRule.hasText(key) ? SchemaRule.text(key) : SchemaRule.text("type.other", name);
  }

  /** Lists of expected elements and of values come in brackets, elements with their namespaces. */
  private static String readable(String value) {
    return shortened(
        isBetween("{", value, "}") || isBetween("[", value, "]")
            ? NAMESPACE.matcher(value.substring(1, value.length() - 1)).replaceAll("")
            : value);
  }

  private static boolean isBetween(String open, String value, String close) {
    return value.length() > 1 && value.startsWith(open) && value.endsWith(close);
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }
}
