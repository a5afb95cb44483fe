// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.util.List;
import java.util.Optional;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a document, in a language; named as the pages of documents name it.
 *
 * @param line in the document from 1, or 0 if it is about the whole
 */
public record Found(
    String rule,
    String agreementRule,
    String severity,
    String clause,
    @Nullable String field,
    String message,
    @Nullable String remedy,
    int line) {
  /** So many are shown; who has mended them sees the next. */
  static final int MOST = 100;

  static Found of(Finding finding, Language language) {
    return new Found(
        finding.ruleId(),
        finding.agreementRule(),
        finding.severity().name(),
        finding.clause(),
        said(finding.field(), language),
        finding.message().in(language),
        said(finding.remedy(), language),
        finding.location().line());
  }

  static List<Found> of(List<Finding> findings, Language language) {
    return findings.stream().limit(MOST).map(finding -> of(finding, language)).toList();
  }

  private static @Nullable String said(Text text, Language language) {
    return Optional.of(text.in(language)).filter(words -> !words.isEmpty()).orElse(null);
  }
}
