// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** How long something took, as persons say it: no more units than say something. */
class MomentsTest {
  private final Moments moments = new Moments(texts());

  @ParameterizedTest
  @CsvSource({
    "PT0.34S, en, 0.3 s",
    "PT2M, en, 2 min",
    "PT2M5S, en, 2 min 5 s",
    "PT3H59M, ru, 3 ч 59 мин",
    "PT24H, en, 1 d",
    "PT24H, fr, 1 j",
    "PT24H, zh, 1 天",
    "PT73H, zh, 3 天 1 小时",
    "PT-5S, en, 0 s",
  })
  void saysNoUnitThatIsNothing(Duration time, String language, String said) {
    LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
    assertThat(moments.duration(time)).isEqualTo(said);
  }

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  private static ResourceBundleMessageSource texts() {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasename("texts/frame");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return texts;
  }
}
