// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.crossborder.trust.rule.Catalogue;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/**
 * The rules about arrangements and the registry, which the reasons of a trust decision name. Their
 * English is the trust library's catalogue; the other languages are the bundle {@code register}.
 */
public final class RegisterRules {
  /** What the agreement's own layer describes. */
  private static final Set<String> OF_THE_AGREEMENT_LAYER = Set.of("A02", "A11");

  private static final Messages MESSAGES = messages();

  private RegisterRules() {}

  /** Every rule, as people read it. */
  public static List<RuleDescription> all() {
    return rules().stream().map(RegisterRules::describe).toList();
  }

  private static List<org.crossborder.trust.rule.RuleDescription> rules() {
    return Catalogue.rules().stream()
        .filter(rule -> !OF_THE_AGREEMENT_LAYER.contains(rule.id()))
        .toList();
  }

  private static RuleDescription describe(org.crossborder.trust.rule.RuleDescription rule) {
    return new RuleDescription(
        rule.id(),
        Layer.RECOGNITION,
        Severity.valueOf(rule.severity().name()),
        rule.article(),
        MESSAGES.text("field"),
        MESSAGES.text(rule.id() + ".prescribes"),
        MESSAGES.text(rule.id() + ".remedy"),
        new RuleExample(
            "",
            example(rule.id() + ".passing", rule.example().passing()),
            example(rule.id() + ".failing", rule.example().failing()),
            RuleOutcome.PASSED,
            RuleOutcome.FAILED));
  }

  /** A piece of the register is the same in every language; circumstances are told in each. */
  private static Text example(String key, String piece) {
    return MESSAGES.has(key) ? MESSAGES.text(key) : Text.literal(piece);
  }

  private static Messages messages() {
    Map<Language, Map<String, String>> templates = new EnumMap<>(Language.class);
    templates.put(Language.EN, english());
    for (Language language : List.of(Language.FR, Language.RU, Language.ZH)) {
      templates.put(language, read("register_" + language.code() + ".properties"));
    }
    return Messages.of("register", templates);
  }

  private static Map<String, String> english() {
    Map<String, String> templates = new TreeMap<>();
    templates.put("field", "Register");
    for (org.crossborder.trust.rule.RuleDescription rule : rules()) {
      templates.put(rule.id() + ".prescribes", rule.prescribes());
      templates.put(rule.id() + ".remedy", rule.remedy());
      if (!rule.example().pieceOfRegister()) {
        templates.put(rule.id() + ".passing", rule.example().passing());
        templates.put(rule.id() + ".failing", rule.example().failing());
      }
    }
    return templates;
  }

  private static Map<String, String> read(String file) {
    try (InputStream in =
        Objects.requireNonNull(RegisterRules.class.getResourceAsStream(file), file)) {
      return Messages.read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
