// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ForeignSentencesTest {
  private static final SentenceForm FORM =
      SentenceForm.of("length", "Value '{2}' is longer than {1} for type '{3}'.");

  @Test
  void valuesAreFoundInTheOrderOfTheirNumbers() {
    assertThat(FORM.match("Value 'abc' is longer than 2 for type 'code'."))
        .hasValueSatisfying(
            found -> assertThat(found.values()).containsExactly("2", "abc", "code"));
  }

  @Test
  void anotherSentenceIsNotFound() {
    assertThat(FORM.match("Value 'abc' is shorter than 2 for type 'code'.")).isEmpty();
    assertThat(FORM.match("Value '' for type ' is longer than '.")).isEmpty();
    assertThat(FORM.match("")).isEmpty();
    assertThat(SentenceForm.of("eof", "The end.").match("The end. The end.")).isEmpty();
  }

  /** What comes from the document stands first; what it imitates stands after it. */
  @Test
  void aValueThatImitatesTheSentenceStaysAValue() {
    assertThat(FORM.match("Value 'a' is longer than 9 for type 'b' is longer than 2 for type 'c'."))
        .hasValueSatisfying(
            found ->
                assertThat(found.values())
                    .containsExactly("2", "a' is longer than 9 for type 'b", "c"));
  }

  @Test
  void aLongValueCostsNoMoreThanItsLength() {
    String value = "' is longer than ' for type '".repeat(100_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(FORM.match("Value '" + value + "!")).isEmpty());
  }
}
