// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.comparison;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.crossborder.conformance.report.ResultFile;
import org.crossborder.conformance.suite.Verdict;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a Party may publish of a result in the trust registry: how many modules ended how, when, and
 * until when that is to be relied on. The member names are the registry's.
 *
 * @param suite the version of the suite
 * @param result SHA-256 of the result file, in hexadecimal: who is given the file can compare
 */
public record PublishedVerdict(
    String plan,
    String profile,
    String suite,
    int passed,
    int failed,
    int other,
    Instant tested,
    Instant expires,
    String result) {

  /** Of a result, for so long after the test. */
  public static PublishedVerdict of(ResultFile file, Duration valid) {
    int passed = count(file, Verdict.PASSED) + count(file, Verdict.WARNING);
    int failed = count(file, Verdict.FAILED);
    return new PublishedVerdict(
        file.plan(),
        file.profile(),
        file.suiteVersion(),
        passed,
        failed,
        file.modules().size() - passed - failed,
        file.ended(),
        file.ended().plus(valid),
        sha256(file.json().getBytes(StandardCharsets.UTF_8)));
  }

  /** As the registry's command takes it. */
  public String json() {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
  }

  private static int count(ResultFile file, Verdict verdict) {
    return (int) file.modules().stream().filter(module -> module.verdict() == verdict).count();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
