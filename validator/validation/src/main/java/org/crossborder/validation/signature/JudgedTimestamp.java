// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.signature.timestamp.TimestampOutcome;
import org.crossborder.validation.signature.timestamp.TimestampToken;

/**
 * A time-stamp of the signature, and what validating it gave.
 *
 * @param earliest the earliest time at which it can have been made; EPOCH if it cannot be read
 * @param certificates those that the token brings
 * @param findings what speaks against it
 */
record JudgedTimestamp(
    CarriedTimestamp stamp,
    ValidatedTimestamp result,
    Instant earliest,
    List<X509Certificate> certificates,
    List<Finding> findings) {

  static JudgedTimestamp of(CarriedTimestamp stamp, TimestampOutcome outcome) {
    return new JudgedTimestamp(
        stamp,
        result(stamp.kind(), outcome),
        outcome.read().map(TimestampToken::earliest).orElse(Instant.EPOCH),
        outcome.read().map(TimestampToken::certificates).orElse(List.of()),
        outcome.refusedFor().stream()
            .map(defect -> TimestampFindings.finding(defect, outcome, stamp.location()))
            .toList());
  }

  private static ValidatedTimestamp result(TimestampKind kind, TimestampOutcome outcome) {
    Optional<SignatureRule> broken = outcome.refusedFor().map(TimestampFindings::rule);
    return new ValidatedTimestamp(
        kind,
        broken.map(SignatureRule::indication).orElse(Indication.TOTAL_PASSED),
        broken.map(SignatureRule::subIndication).orElse(null),
        broken.map(SignatureRule::id).orElse(null),
        outcome.read().map(TimestampToken::time).orElse(null),
        outcome.read().map(TimestampToken::latest).orElse(null),
        outcome.read().map(TimestampToken::policy).orElse(""),
        outcome.authority());
  }

  /** Whether it proves that an earlier one existed. */
  boolean covers(CarriedTimestamp earlier) {
    return result.passed()
        && stamp.position() > earlier.position()
        && stamp.kind().covers(earlier.kind());
  }
}
