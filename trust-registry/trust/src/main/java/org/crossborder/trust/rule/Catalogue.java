// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The rules about arrangements and about the registry with their articles and severities: one data
 * file that a lawyer can correct. The articles are cited and paraphrased, never quoted.
 */
public final class Catalogue {
  private static final Map<String, RuleDescription> RULES = load();

  private Catalogue() {}

  /** Every rule, in the order of their ids. */
  public static List<RuleDescription> rules() {
    return List.copyOf(RULES.values());
  }

  /** The rule with this id, if there is one. */
  public static Optional<RuleDescription> find(String id) {
    return Optional.ofNullable(RULES.get(id));
  }

  static RuleDescription rule(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("The catalogue has no " + id));
  }

  private static Map<String, RuleDescription> load() {
    Properties file = new Properties();
    try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.properties")) {
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The catalogue of rules cannot be read", e);
    }
    Map<String, RuleDescription> rules = new TreeMap<>();
    file.stringPropertyNames().stream()
        .filter(key -> key.endsWith(".article"))
        .map(key -> key.substring(0, key.indexOf('.')))
        .forEach(id -> rules.put(id, describe(id, file)));
    return rules;
  }

  private static RuleDescription describe(String id, Properties file) {
    return new RuleDescription(
        id,
        value(id + ".article", file),
        Severity.valueOf(value(id + ".severity", file)),
        value(id + ".prescribes", file),
        value(id + ".remedy", file),
        new RuleExample(
            value(id + ".passing", file),
            value(id + ".failing", file),
            !"circumstances".equals(file.getProperty(id + ".example"))));
  }

  private static String value(String key, Properties file) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("The catalogue of rules has no " + key);
    }
    return value;
  }
}
