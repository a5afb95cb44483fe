// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.schematron.Assertion;
import org.crossborder.validation.schematron.Defect;
import org.crossborder.validation.schematron.Schema;

/** Reads what a rule set says to people: English messages from its schema, the rest from files. */
final class RuleTexts {
  private static final List<String> OF_A_RULE = List.of("field", "prescribes", "remedy");

  private final RuleSetSource source;
  private final Schema schema;
  private final List<Defect> defects;

  RuleTexts(RuleSetSource source, Schema schema, List<Defect> defects) {
    this.source = source;
    this.schema = schema;
    this.defects = defects;
  }

  /** The texts; a language without a file is spoken in English. */
  Optional<Messages> read() {
    Map<String, String> english = file(Language.EN).orElseGet(TreeMap::new);
    for (Assertion assertion : schema.assertions()) {
      if (english.put(assertion.id() + ".message", assertion.template()) != null) {
        defect(Language.EN, assertion.id() + ".message is the schema's to say");
      }
    }
    check(english.keySet());
    Map<Language, Map<String, String>> templates = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      templates.put(language, language == Language.EN ? english : file(language).orElse(english));
    }
    try {
      return Optional.of(Messages.of(source.file(), templates));
    } catch (IllegalArgumentException e) {
      defects.add(Defect.of(source.beside("_*.properties"), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private void check(Set<String> present) {
    Set<String> wanted = new TreeSet<>();
    for (Assertion assertion : schema.assertions()) {
      wanted.add(assertion.id() + ".message");
      OF_A_RULE.forEach(key -> wanted.add(assertion.rule() + "." + key));
    }
    wanted.stream()
        .filter(key -> !present.contains(key))
        .forEach(key -> defect(Language.EN, key + " is missing"));
    present.stream()
        .filter(key -> !wanted.contains(key))
        .forEach(key -> defect(Language.EN, key + " is of no rule"));
  }

  private void defect(Language language, String message) {
    defects.add(Defect.of(path(language), message));
  }

  private String path(Language language) {
    return source.beside("_" + language.code() + ".properties");
  }

  private Optional<Map<String, String>> file(Language language) {
    return source.read(path(language)).map(RuleTexts::properties);
  }

  private static Map<String, String> properties(byte[] bytes) {
    try (InputStreamReader file =
        new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      return Messages.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
