// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a document is refused.
 *
 * @param code what a computer reads, e.g. {@code D09}; empty if there is none
 * @param sentence what a person reads
 */
public record RefusalReason(String code, @Nullable String sentence) {
  private static final Set<String> FORBIDDEN =
      Set.of("electronic", "digital", "paperless", "paper", "foreign", "abroad", "overseas");
  private static final Set<String> EMPTY =
      Set.of(
          "is",
          "not",
          "no",
          "only",
          "a",
          "an",
          "the",
          "in",
          "from",
          "made",
          "issued",
          "form",
          "original",
          "document",
          "certificate",
          "signature",
          "seal",
          "signer",
          "issuer",
          "origin");

  /**
   * Whether this says only that the document is electronic or foreign, which is no reason (rule
   * X07; Article 5(b); MLES 12(1)). The code is read by its words.
   */
  public boolean meansOnlyElectronicOrForeign() {
    List<String> words =
        Arrays.stream(code.split("[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])", -1))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
            .toList();
    return !words.isEmpty() && FORBIDDEN.containsAll(words);
  }
}
