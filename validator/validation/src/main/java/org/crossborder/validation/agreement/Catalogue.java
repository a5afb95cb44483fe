// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Text;

/**
 * The catalogue of rules with their articles and severities: one data file that a lawyer can
 * correct, beside the bundle with their texts. The articles are cited and paraphrased, never
 * quoted.
 */
public final class Catalogue {
  private static final Map<String, RuleDescription> RULES = load();

  private Catalogue() {}

  /** Every rule of the catalogue, by id. */
  public static Collection<RuleDescription> rules() {
    return RULES.values();
  }

  static RuleDescription rule(String id) {
    RuleDescription rule = RULES.get(id);
    if (rule == null) {
      throw new IllegalStateException("The catalogue has no rule " + id);
    }
    return rule;
  }

  private static Map<String, RuleDescription> load() {
    Properties file = new Properties();
    try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.properties")) {
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The catalogue of articles cannot be read", e);
    }
    Map<String, RuleDescription> rules = new TreeMap<>();
    for (String key : file.stringPropertyNames()) {
      if (key.endsWith(".article")) {
        String id = key.substring(0, key.indexOf('.'));
        rules.put(id, describe(id, file));
      }
    }
    return rules;
  }

  private static RuleDescription describe(String id, Properties file) {
    return new RuleDescription(
        id,
        Layer.AGREEMENT,
        Severity.valueOf(file.getProperty(id + ".severity")),
        file.getProperty(id + ".article"),
        AgreementText.of(id + ".field"),
        AgreementText.of(id + ".prescribes"),
        AgreementText.of(id + ".remedy"),
        example(id, file));
  }

  private static RuleExample example(String id, Properties file) {
    return new RuleExample(
        file.getProperty(id + ".document", ""),
        circumstances(id + ".passing", file),
        circumstances(id + ".failing", file),
        RuleOutcome.valueOf(file.getProperty(id + ".kept", RuleOutcome.PASSED.name())),
        RuleOutcome.valueOf(file.getProperty(id + ".broken", RuleOutcome.FAILED.name())));
  }

  /** A piece of a document is the same in every language; circumstances are told in each. */
  private static Text circumstances(String key, Properties file) {
    return AgreementText.has(key) ? AgreementText.of(key) : Text.literal(file.getProperty(key));
  }
}
