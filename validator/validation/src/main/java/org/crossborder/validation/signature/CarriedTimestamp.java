// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.signature.timestamp.TimestampToken;

/**
 * A time-stamp, as a signature of some format carries it.
 *
 * @param position its place in the order in which a signature grows; below zero if it is signed
 *     itself. A time-stamp can only cover what has a lower one
 * @param token DER
 * @param coverage what it ought to cover; only worked out when it is asked for
 * @param protectsData whether validation data for a later time are among that
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CarriedTimestamp(
    TimestampKind kind,
    int position,
    byte[] token,
    Supplier<Coverage> coverage,
    boolean protectsData,
    Location location) {
  /** What a time-stamp ought to cover. */
  public sealed interface Coverage {
    /** These octets. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Octets(byte[] octets) implements Coverage {}

    /** Something that it lists itself, and that is no longer there. */
    record Incomplete() implements Coverage {}

    /** Nobody can say. */
    record Unknown() implements Coverage {}
  }

  /** The token, if it can be read. */
  Optional<TimestampToken> read() {
    try {
      return Optional.of(TimestampToken.parse(token));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
