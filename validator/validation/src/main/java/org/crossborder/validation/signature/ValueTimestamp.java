// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.signature.timestamp.TimestampOutcome;
import org.crossborder.validation.signature.timestamp.TimestampTokenValidation;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * A time-stamp of a signature's value, the one that makes level T, in whatever format of AdES it
 * stands (EN 319 102-1, clause 5.4).
 *
 * @param findings what speaks against it
 */
public record ValueTimestamp(ValidatedTimestamp result, List<Finding> findings) {
  private static final TimestampTokenValidation TOKENS = new TimestampTokenValidation();

  public ValueTimestamp {
    findings = List.copyOf(findings);
  }

  /**
   * Validates one.
   *
   * @param token the time-stamp token (DER)
   * @param value the signature value that it ought to cover
   * @param certificates those that the signature brings; untrusted
   * @param provedBy when the token is proved to have existed
   */
  public static ValueTimestamp validate(
      byte[] token,
      byte[] value,
      List<X509Certificate> certificates,
      Instant provedBy,
      TimestampTrust trust) {
    TimestampOutcome outcome =
        TOKENS.validate(token, value, provedBy, trust, new ValidationData(certificates, List.of()));
    return new ValueTimestamp(
        JudgedTimestamp.result(TimestampKind.SIGNATURE, outcome),
        outcome.refusedFor().stream()
            .map(defect -> TimestampFindings.finding(defect, outcome, Location.NONE))
            .toList());
  }
}
