// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What validating a time-stamp gave.
 *
 * @param token the token, or null if it cannot be read
 * @param authority the certificate that signed it, or null if it was not identified
 * @param defect why it proves nothing, or null if it passed
 * @param values names and times that were found, for the message about the defect
 */
public record TimestampOutcome(
    @Nullable TimestampToken token,
    @Nullable X509Certificate authority,
    @Nullable TimestampDefect defect,
    List<Object> values) {
  public TimestampOutcome {
    values = List.copyOf(values);
  }

  /** The token, if it can be read. */
  public Optional<TimestampToken> read() {
    return Optional.ofNullable(token);
  }

  /** Why it proves nothing; empty if it passed. */
  public Optional<TimestampDefect> refusedFor() {
    return Optional.ofNullable(defect);
  }

  /** Of what is no token, or of which nobody can say what it covers. */
  public static TimestampOutcome unreadable() {
    return new TimestampOutcome(null, null, TimestampDefect.UNREADABLE, List.of());
  }

  /** Of a token that lists what it covers, where something of that is gone. */
  public static TimestampOutcome incomplete(byte[] der) {
    try {
      TimestampToken token = TimestampToken.parse(der);
      return of(token, token.signer(), Shortcoming.of(TimestampDefect.INCOMPLETE, token.time()));
    } catch (IOException e) {
      return unreadable();
    }
  }

  static TimestampOutcome of(
      TimestampToken token, Optional<X509Certificate> authority, Optional<Shortcoming> found) {
    return new TimestampOutcome(
        token,
        authority.orElse(null),
        found.map(Shortcoming::defect).orElse(null),
        found.map(Shortcoming::values).orElse(List.of()));
  }
}
