// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.Evidence;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Evidence as a person typed it. */
record TypedEvidence(String kind, String about, String value, String gateway, String until) {
  /**
   * The evidence; a file is kept.
   *
   * @throws IllegalArgumentException if something is missing or too long
   * @throws java.time.DateTimeException if the date is none
   */
  Evidence evidence(AssessmentHome home, @Nullable MultipartFile file) throws IOException {
    LocalDate last = AnswerForm.date(until);
    return switch (kind) {
      case "citation" -> new Evidence.Citation(said(about), last);
      case "module" -> new Evidence.ConformanceModule(said(about), last);
      case "metric" ->
          new Evidence.GatewayMetric(
              said(gateway), said(about), said(value), home.clock().instant(), last);
      case "file" -> {
        if (file == null || file.isEmpty()) {
          throw new IllegalArgumentException("No file");
        }
        String name = file.getOriginalFilename();
        try (InputStream in = file.getInputStream()) {
          yield home.files().keep(name == null ? "file" : name, in, last);
        }
      }
      default -> throw new IllegalArgumentException("No such kind");
    };
  }

  private static String said(String text) {
    if (text.isEmpty() || text.length() > Answer.LONGEST_TEXT) {
      throw new IllegalArgumentException("Missing, or too long");
    }
    return text;
  }
}
