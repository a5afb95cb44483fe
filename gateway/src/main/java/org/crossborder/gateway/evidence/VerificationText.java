// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.util.List;
import org.crossborder.gateway.evidence.EvidenceCheck.Result;
import org.crossborder.gateway.evidence.EvidenceManifest.Subject;
import org.crossborder.trust.snapshot.StrictJson;
import tools.jackson.databind.json.JsonMapper;

/** What came of verifying a package, for people and for machines. */
public final class VerificationText {
  private static final JsonMapper JSON = StrictJson.mapper();

  private VerificationText() {}

  /** As JSON. */
  public static String json(EvidenceVerification verification) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(verification);
  }

  /** In plain words: what is false first, then what is not proved, then what is. */
  public static String text(EvidenceVerification verification) {
    StringBuilder text = new StringBuilder();
    Subject document = verification.document();
    text.append(verification.verdict())
        .append(document == null ? "" : ": " + subject(document))
        .append("\nVerified as of ")
        .append(verification.at())
        .append("; package SHA-256 ")
        .append(verification.sha256())
        .append('\n');
    section(text, "FALSE - do not rely on this package", Result.FAILS, verification.checks());
    section(text, "NOT PROVED", Result.OPEN, verification.checks());
    section(text, "PROVED", Result.HOLDS, verification.checks());
    return printable(text.toString());
  }

  private static String subject(Subject document) {
    return "document %s from %s to %s"
        .formatted(
            document.number() == null ? document.id() : document.number(),
            document.sender(),
            document.recipient());
  }

  private static void section(
      StringBuilder text, String title, Result result, List<EvidenceCheck> checks) {
    List<EvidenceCheck> some = checks.stream().filter(check -> check.result() == result).toList();
    if (!some.isEmpty()) {
      text.append('\n').append(title).append(":\n");
      some.forEach(check -> text.append("  - ").append(sentence(check)).append('\n'));
    }
  }

  private static String sentence(EvidenceCheck check) {
    String file = check.file();
    return file == null || check.sentence().contains(file)
        ? check.sentence()
        : "%s (%s)".formatted(check.sentence(), file);
  }

  /** A package must not write on a terminal as it likes. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n]]", "\uFFFD");
  }
}
