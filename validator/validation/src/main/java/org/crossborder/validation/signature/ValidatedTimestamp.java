// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One time-stamp of a signature and what validating it gave (EN 319 102-1, clause 5.4). One that
 * did not pass proves nothing.
 *
 * @param indication TOTAL_PASSED stands for the standard's PASSED, TOTAL_FAILED for its FAILED
 * @param subIndication why not, or null
 * @param ruleId the rule that it breaks, or null
 * @param time when it was made, by its own word, or null if it cannot be read
 * @param latest the latest time at which it can have been made: {@code time} and its accuracy
 * @param policy OID of the time-stamping policy; empty if it cannot be read
 * @param authority certificate of the time-stamping authority, or null if none was identified
 */
public record ValidatedTimestamp(
    TimestampKind kind,
    Indication indication,
    @Nullable SubIndication subIndication,
    @Nullable String ruleId,
    @Nullable Instant time,
    @Nullable Instant latest,
    String policy,
    @Nullable X509Certificate authority) {
  /** Whether it proves anything. */
  public boolean passed() {
    return indication == Indication.TOTAL_PASSED;
  }

  /** By when it proves that the signature existed, if it proves that. */
  public Optional<Instant> proof() {
    return passed() && kind.coversSignature() ? Optional.ofNullable(latest) : Optional.empty();
  }
}
