// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.language.Messages;

/** Rule G06: nothing that is shown has a figure of the whole, a pass mark, or a word on joining. */
public final class NoScore {
  private static final List<String> NEVER =
      List.of(
          "score",
          "pass mark",
          "total",
          "overall",
          "ready to accede",
          "not ready",
          "ready to join",
          "average",
          "note globale",
          "moyenne",
          "prêt à adhérer",
          "seuil de réussite",
          "балл",
          "итого",
          "проходной",
          "готово присоединиться",
          "总分",
          "得分",
          "及格",
          "合格线",
          "平均");

  private NoScore() {}

  /** Holds a text to the rule; it has to say first what it is not. */
  public static void in(String text, Language language) {
    assertThat(text).contains(Messages.in(language).text("lead.not-a-test"));
    assertThat(text).contains(Messages.in(language).text("lead.no-gate"));
    nowhere(text);
  }

  /** Holds any text to the rule. */
  public static void nowhere(String text) {
    assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(NEVER);
  }
}
