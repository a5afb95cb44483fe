// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "en, EN",
    "en-GB, EN",
    "fr, FR",
    "fr-CA, FR",
    "FR_ca, FR",
    "ru-KG, RU",
    "zh, ZH",
    "zh-CN, ZH",
    "zh-Hans-SG, ZH",
    "' zh ', ZH"
  })
  void aTagNamesALanguageWhateverItsRegion(String tag, Language language) {
    assertThat(Language.of(tag)).contains(language);
  }

  @ParameterizedTest
  @CsvSource({"de", "''", "und", "*", "no language", "frx"})
  void anyOtherTagNamesNone(String tag) {
    assertThat(Language.of(tag)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5 | FR",
        "de, ru;q=0.4, zh;q=0.6 | ZH",
        "ko, mn | EN",
        "ru;q=0, zh;q=0.1 | ZH",
        "* | EN",
        "'' | EN",
        ";;;q=x | EN"
      })
  void theReadersBestLikedLanguageIsTaken(String acceptLanguage, Language language) {
    assertThat(Language.preferred(acceptLanguage)).isEqualTo(language);
  }

  @Test
  void eachLanguageNamesItself() {
    assertThat(Language.values())
        .extracting(Language::endonym)
        .containsExactly("English", "français", "русский", "中文");
    assertThat(Language.values())
        .extracting(Language::tag)
        .containsExactly("en", "fr", "ru", "zh-Hans");
  }
}
