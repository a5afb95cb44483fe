// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

import java.time.Duration;
import java.time.Instant;

/**
 * What a Party says of a conformance test of its gateway, until a day. It is the Party's word, not
 * the registry's: who relies on it may ask for the result file and compare its digest.
 *
 * @param plan what was tested, e.g. {@code as4-receiver}
 * @param profile the version of eDelivery AS4
 * @param suite the version of the suite
 * @param passed how many modules passed
 * @param failed how many failed
 * @param other how many were skipped, or came to no result
 * @param tested when
 * @param expires until when it is to be relied on; at most {@link #LONGEST} after the test
 * @param result SHA-256 of the result file, in hexadecimal
 */
public record ConformanceVerdict(
    String plan,
    String profile,
    String suite,
    int passed,
    int failed,
    int other,
    Instant tested,
    Instant expires,
    String result) {
  /** Software and configuration change; a test of more than a year ago says little. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** Whether it is still to be relied on. */
  public boolean holdsAt(Instant time) {
    return !time.isBefore(tested) && time.isBefore(expires);
  }
}
