// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is typed leads to one document, or is noticed. */
class ShortCodeTest {
  private static final String SHA256 =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  @Test
  void isReadHoweverItIsTyped() {
    ShortCode code = ShortCode.of(SHA256);

    assertThat(code.text()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").doesNotContain("I", "L", "O");
    assertThat(ShortCode.read(code.text())).contains(code);
    assertThat(ShortCode.read(" " + code.text().toLowerCase(Locale.ROOT).replace('-', ' ')))
        .contains(code);
    assertThat(ShortCode.read(code.text().replace('0', 'o').replace('1', 'l'))).contains(code);
    assertThat(ShortCode.read(code.text().replace('-', '–'))).contains(code);
  }

  @Test
  void boundsTheDigestsThatItMeans() {
    ShortCode code = ShortCode.of(SHA256);

    assertThat(code.lowest())
        .hasSize(64)
        .isLessThanOrEqualTo(SHA256)
        .startsWith("9f86d081884c7d65");
    assertThat(code.highest()).hasSize(64).isGreaterThanOrEqualTo(SHA256);
    assertThat(ShortCode.of(code.lowest())).isEqualTo(code).isEqualTo(ShortCode.of(code.highest()));
  }

  @Test
  void noticesNearlyEverySlipOfTheFinger() {
    String text = ShortCode.of(SHA256).text().replace("-", "");
    int unnoticed = 0;
    int slips = 0;
    for (int at = 0; at < text.length(); at++) {
      for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
        String slip = text.substring(0, at) + other + text.substring(at + 1);
        if (!slip.equals(text)) {
          slips++;
          unnoticed += ShortCode.read(slip).isPresent() ? 1 : 0;
        }
      }
      int next = (at + 1) % text.length();
      char[] swapped = text.toCharArray();
      swapped[at] = text.charAt(next);
      swapped[next] = text.charAt(at);
      String slip = new String(swapped);
      if (!slip.equals(text)) {
        slips++;
        unnoticed += ShortCode.read(slip).isPresent() ? 1 : 0;
      }
    }
    assertThat(slips).isGreaterThan(450);
    assertThat(unnoticed).isLessThanOrEqualTo(slips / 100);
    assertThat(ShortCode.read("x".repeat(100_000))).isEmpty();
    assertThat(ShortCode.read("")).isEmpty();
  }
}
