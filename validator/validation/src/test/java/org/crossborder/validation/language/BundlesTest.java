// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.language.Language.EN;
import static org.crossborder.validation.language.Language.RU;
import static org.crossborder.validation.language.Language.ZH;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bundle of the library has the same keys and places in four languages, and is translated.
 * The bundles of rule sets have their English sentences in the rule set, and a test of their own.
 */
class BundlesTest {
  private static final Path ROOT = root();

  static Stream<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith("_en.properties"))
          .filter(file -> !ROOT.relativize(file).startsWith("pack"))
          .toList()
          .stream();
    }
  }

  @Test
  void thereIsOneForEachLayer() throws IOException {
    assertThat(bundles().map(bundle -> bundle.getFileName().toString()))
        .contains(
            "intake_en.properties",
            "schema_en.properties",
            "signature_en.properties",
            "recognition_en.properties",
            "agreement_en.properties");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void isTheSameInFourLanguages(Path english) throws IOException {
    Map<Language, Map<String, String>> templates = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      templates.put(language, read(english, language));
    }
    Messages messages = Messages.of(english.getFileName().toString(), templates);
    for (String key : messages.keys()) {
      if (speaks(messages.template(key, EN))) {
        assertThat(messages.template(key, RU)).as(key).containsPattern("\\p{IsCyrillic}");
        assertThat(messages.template(key, ZH)).as(key).containsPattern("\\p{IsHan}");
        assertThat(messages.template(key, ZH)).as(key).doesNotContainPattern("\\p{IsHan}[,;:!?]");
      }
    }
    assertThat(templates.get(Language.FR)).isNotEqualTo(templates.get(EN));
  }

  /** Whether there is more than places for values and names of formats. */
  private static boolean speaks(String template) {
    return template.matches("(?s).*[a-z]{3}.*");
  }

  private static Map<String, String> read(Path english, Language language) throws IOException {
    String name = english.getFileName().toString();
    Path file = english.resolveSibling(name.replace("_en.", "_" + language.code() + "."));
    try (Reader reader = Files.newBufferedReader(file)) {
      return Messages.read(reader);
    }
  }

  private static Path root() {
    try {
      return Path.of(
              Objects.requireNonNull(
                      Messages.class.getResource(
                          "/org/crossborder/validation/layers_en.properties"))
                  .toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
