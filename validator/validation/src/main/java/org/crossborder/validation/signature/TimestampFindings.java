// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.Map;
import java.util.Optional;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.signature.timestamp.TimestampDefect;
import org.crossborder.validation.signature.timestamp.TimestampOutcome;

/** Which rule a defect of a time-stamp breaks, and how it is told. */
final class TimestampFindings {
  private record Telling(SignatureRule rule, String message) {}

  private static final Map<TimestampDefect, Telling> TELLINGS =
      Map.ofEntries(
          telling(TimestampDefect.UNREADABLE, SignatureRule.TIMESTAMP_READABLE, "unreadable"),
          telling(TimestampDefect.INCOMPLETE, SignatureRule.TIMESTAMP_COMPLETE, "missing"),
          telling(TimestampDefect.IMPRINT, SignatureRule.TIMESTAMP_IMPRINT, "other"),
          telling(TimestampDefect.SIGNING_CERTIFICATE, SignatureRule.TIMESTAMP_SIGNER, "none"),
          telling(TimestampDefect.SIGNATURE, SignatureRule.TIMESTAMP_VALUE, "other"),
          telling(TimestampDefect.PURPOSE, SignatureRule.TIMESTAMP_PURPOSE, "purpose"),
          telling(TimestampDefect.TIME, SignatureRule.TIMESTAMP_TIME, "impossible"),
          telling(TimestampDefect.ALGORITHM, SignatureRule.TIMESTAMP_ALGORITHMS, "ended"),
          telling(TimestampDefect.PATH_ALGORITHM, SignatureRule.TIMESTAMP_ALGORITHMS, "path"),
          telling(TimestampDefect.UNTRUSTED, SignatureRule.TIMESTAMP_TRUSTED, "untrusted"),
          telling(TimestampDefect.EXPIRED, SignatureRule.TIMESTAMP_CURRENT, "expired"),
          telling(
              TimestampDefect.REVOCATION_UNKNOWN, SignatureRule.TIMESTAMP_STATUS_KNOWN, "unknown"),
          telling(TimestampDefect.REVOKED, SignatureRule.TIMESTAMP_NOT_REVOKED, "revoked"));

  private TimestampFindings() {}

  /** The rule that a defect breaks. */
  static SignatureRule rule(TimestampDefect defect) {
    return of(defect).rule();
  }

  static Finding finding(TimestampDefect defect, TimestampOutcome outcome, Location location) {
    Telling telling = of(defect);
    return telling.rule().broken(location, telling.message(), outcome.values().toArray()).finding();
  }

  private static Map.Entry<TimestampDefect, Telling> telling(
      TimestampDefect defect, SignatureRule rule, String message) {
    return Map.entry(defect, new Telling(rule, message));
  }

  private static Telling of(TimestampDefect defect) {
    return Optional.ofNullable(TELLINGS.get(defect)).orElseThrow();
  }
}
