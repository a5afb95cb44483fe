// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossborder.validation.language.Language.EN;
import static org.crossborder.validation.language.Language.FR;
import static org.crossborder.validation.language.Language.RU;
import static org.crossborder.validation.language.Language.ZH;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Messages MESSAGES =
      Messages.of(
          "test",
          Map.of(
              EN, Map.of("weight", "{1} is less than {2}.", "net", "the net weight"),
              FR, Map.of("weight", "{1} est inférieur à {2}.", "net", "le poids net"),
              RU, Map.of("weight", "{1} меньше, чем {2}.", "net", "масса нетто"),
              ZH, Map.of("weight", "{1}小于{2}。", "net", "净重")));

  @Test
  void aMessageIsWrittenInTheReadersLanguage() {
    Text text = MESSAGES.text("weight", 5, MESSAGES.text("net"));
    assertThat(text.in(EN)).isEqualTo("5 is less than the net weight.");
    assertThat(text.in(FR)).isEqualTo("5 est inférieur à le poids net.");
    assertThat(text.in(RU)).isEqualTo("5 меньше, чем масса нетто.");
    assertThat(text.in(ZH)).isEqualTo("5小于净重。");
    assertThat(text).hasToString(text.in(EN));
  }

  /** A value comes from a hostile document. */
  @Test
  void aValueIsNeverTakenForATemplate() {
    assertThat(MESSAGES.text("weight", "{2} $1 \\", "'").in(EN))
        .isEqualTo("{2} $1 \\ is less than '.");
  }

  @Test
  void missingValuesAndKeysAreFaults() {
    assertThatIllegalArgumentException().isThrownBy(() -> MESSAGES.text("weight", 5));
    assertThatIllegalArgumentException().isThrownBy(() -> MESSAGES.text("gross"));
  }

  @Test
  void aLanguageThatIsMissingIsAFault() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Messages.of("test", Map.of(EN, Map.of("a", "A"))))
        .withMessage("test: fr is missing; ru is missing; zh is missing");
  }

  @Test
  void languagesThatDifferAreAFault() {
    Map<Language, Map<String, String>> templates = new EnumMap<>(Language.class);
    templates.put(EN, Map.of("a", "{1} A", "b", "B"));
    templates.put(FR, Map.of("a", "{1} A", "c", "C"));
    templates.put(RU, Map.of("a", "{2} А", "b", "Б"));
    templates.put(ZH, Map.of("a", "{1}", "b", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Messages.of("test", templates))
        .withMessage(
            "test: fr has no b; only fr has c; ru has other places in a; "
                + "zh is blank in b, or alone is not");
  }

  @Test
  void aTextWithoutATranslationIsThereInEnglish() {
    Text name = Text.of(Map.of(EN, "Invoice", FR, "Facture"));
    assertThat(name.in(FR)).isEqualTo("Facture");
    assertThat(name.in(ZH)).isEqualTo("Invoice");
    assertThat(Text.literal("").isEmpty()).isTrue();
    assertThat(Text.literal("")).isSameAs(Text.none());
  }
}
