// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.crossborder.conformance.language.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What modules say, in the other languages, by the English sentence: a result file of years ago is
 * translated as one of today.
 */
public final class Sentences {
  private static final Map<String, Map<String, String>> KNOWN = read();

  private final Language language;

  private Sentences(Language language) {
    this.language = language;
  }

  /** In one language. */
  public static Sentences in(Language language) {
    return new Sentences(language);
  }

  /** The sentence in the language; empty if it is only there in English. */
  public Optional<String> find(String english) {
    return Optional.ofNullable(KNOWN.get(english)).map(known -> known.get(language.code()));
  }

  /** The sentence in the language, or in English. */
  public String of(String english) {
    return find(english).orElse(english);
  }

  /** The tag of the language that {@link #of} says it in. */
  public String tag(String english) {
    return find(english).isPresent() ? language.tag() : Language.EN.tag();
  }

  private static Map<String, Map<String, String>> read() {
    try (InputStream in =
        Objects.requireNonNull(Sentences.class.getResourceAsStream("sentences.yml"))) {
      List<Map<String, String>> sentences =
          YAMLMapper.builder().build().readValue(in, new TypeReference<>() {});
      Map<String, Map<String, String>> known = new HashMap<>();
      for (Map<String, String> sentence : sentences) {
        String english = Objects.requireNonNull(sentence.get("en"), "en");
        if (known.put(english, Map.copyOf(sentence)) != null) {
          throw new IllegalStateException("Twice: " + english);
        }
      }
      return Map.copyOf(known);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
