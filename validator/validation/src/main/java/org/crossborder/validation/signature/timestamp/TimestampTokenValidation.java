// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Validates time-stamp tokens (EN 319 102-1, clause 5.4, and clause 5.6.2 for those that later
 * proofs protect); thread-safe.
 */
public final class TimestampTokenValidation {
  private final AuthorityPath path = new AuthorityPath();

  /**
   * Validates one token.
   *
   * @param der the token
   * @param message what it ought to be a time-stamp of
   * @param existedBy when the token is proved to have existed: now, or the time of a later proof
   * @param trust who is trusted
   * @param data certificates and revocation data at hand beside those of the token
   */
  public TimestampOutcome validate(
      byte[] der, byte[] message, Instant existedBy, TimestampTrust trust, ValidationData data) {
    TimestampToken token;
    try {
      token = TimestampToken.parse(der);
    } catch (IOException e) {
      return TimestampOutcome.unreadable();
    }
    Optional<X509Certificate> authority =
        SigningCertificateAttribute.identify(
            token,
            Stream.concat(token.certificates().stream(), data.certificates().stream()).toList());
    if (!token.covers(message)) {
      return TimestampOutcome.of(
          token, authority, Shortcoming.of(TimestampDefect.IMPRINT, token.time()));
    }
    return TimestampOutcome.of(
        token,
        authority,
        authority
            .map(signer -> check(new TokenCase(token, signer, existedBy, trust, data)))
            .orElseGet(() -> Shortcoming.of(TimestampDefect.SIGNING_CERTIFICATE, token.time())));
  }

  /** The steps build on each other, so the first that finds something ends the process. */
  private Optional<Shortcoming> check(TokenCase asked) {
    List<Function<TokenCase, Optional<Shortcoming>>> steps =
        List.of(
            TokenSignature::value,
            TokenSignature::purpose,
            TokenSignature::time,
            TokenAlgorithms::check,
            path::check);
    return steps.stream().flatMap(step -> step.apply(asked).stream()).findFirst();
  }
}
