// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.language.Language.EN;
import static org.crossborder.validation.language.Language.FR;
import static org.crossborder.validation.language.Language.RU;
import static org.crossborder.validation.language.Language.ZH;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.RuleDescription;

/** Says whether a text is there in all four languages, and in none of them English instead. */
public final class FourLanguages {
  private FourLanguages() {}

  /** A finding's message and remedy are translated; its field may be the name of an element. */
  public static void assertTold(Finding finding) {
    assertTold(finding.message());
    assertTold(finding.remedy());
  }

  /** A rule's texts are translated. */
  public static void assertTold(RuleDescription rule) {
    assertWritten(rule.field());
    assertTold(rule.prescribes());
    assertTold(rule.remedy());
  }

  /** A sentence is translated. */
  public static void assertTold(Text text) {
    assertWritten(text);
    assertThat(text.in(FR)).isNotEqualTo(text.in(EN));
  }

  /** A word is translated; French and English have many in common. */
  private static void assertWritten(Text text) {
    String english = text.in(EN);
    assertThat(english).isNotBlank().doesNotContainPattern("[\\p{IsCyrillic}\\p{IsHan}]");
    assertThat(text.in(FR)).isNotBlank();
    assertThat(text.in(RU)).as(english).containsPattern("\\p{IsCyrillic}");
    assertThat(text.in(ZH)).as(english).containsPattern("\\p{IsHan}");
  }
}
