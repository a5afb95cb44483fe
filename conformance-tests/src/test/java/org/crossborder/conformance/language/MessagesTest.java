// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.crossborder.conformance.readiness.NoScore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there in every language, and none of the self-assessment speaks of a score. */
class MessagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"readiness/messages", "report/texts", "page/texts"})
  void everyLanguageHasEveryText(String bundle) throws Exception {
    Properties english = texts(bundle);
    for (Language language : Language.values()) {
      Properties texts = language == Language.EN ? english : texts(bundle + "_" + language.code());
      assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
      assertThat(texts.values())
          .allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContain("'"));
      if (bundle.startsWith("readiness/")) {
        texts.values().forEach(text -> NoScore.nowhere((String) text));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"readiness/messages", "report/texts", "page/texts"})
  void placesForValuesAreTheSame(String bundle) throws Exception {
    Properties english = texts(bundle);
    for (String code : new String[] {"fr", "ru", "zh"}) {
      texts(bundle + "_" + code)
          .forEach(
              (name, text) ->
                  assertThat(places((String) text))
                      .as(code + " " + name)
                      .isEqualTo(places(english.getProperty((String) name))));
    }
  }

  private static long places(String text) {
    return text.chars().filter(c -> c == '{').count();
  }

  private static Properties texts(String name) throws Exception {
    Properties texts = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(
                MessagesTest.class.getResourceAsStream("../" + name + ".properties"), name),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }
}
