// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.crossborder.validation.report.ReportFacts.Line;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.ValidatedTimestamp;

/**
 * What is known about one signature, for people: who sealed, of what form and level, and what each
 * time-stamp proves.
 */
record SignatureFacts(ReportWords words) {
  /**
   * The lines.
   *
   * @param seal the word for who sealed: the first signature is told otherwise than further ones
   */
  List<Line> of(ValidatedSignature signature, String seal) {
    List<Line> lines = new ArrayList<>();
    signature.signer().ifPresent(signer -> lines.add(line(seal, name(signer))));
    lines.add(line("signature", level(signature)));
    signature.timestamps().forEach(stamp -> lines.add(line("timestamp", timestamp(stamp))));
    return lines;
  }

  /** By the names of EN 319 132-1, 122-1 and 142-1, e.g. XAdES-B-LTA, and in words. */
  private String level(ValidatedSignature signature) {
    return signature
        .validatedLevel()
        .map(level -> words.of("level", signature.format() + "-B-" + level, words.of(level)))
        .orElseGet(() -> words.of("level.none", signature.format()));
  }

  private String timestamp(ValidatedTimestamp stamp) {
    String rule = Objects.requireNonNullElse(stamp.ruleId(), "");
    if (stamp.time() == null) {
      return words.of("timestamp.unread", rule);
    }
    String authority =
        Optional.ofNullable(stamp.authority())
            .map(SignatureFacts::name)
            .orElseGet(() -> words.of("authority.unknown"));
    return stamp.passed()
        ? words.of("timestamp.proves", stamp.time(), authority, words.of(stamp.kind()))
        : words.of("timestamp.nothing", stamp.time(), authority, rule);
  }

  private Line line(String key, String value) {
    return new Line(words.of(key), value);
  }

  private static String name(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }
}
