// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.crossborder.validation.signature.CarriedTimestamp.Coverage;
import org.crossborder.validation.signature.timestamp.TimestampOutcome;
import org.crossborder.validation.signature.timestamp.TimestampToken;
import org.crossborder.validation.signature.timestamp.TimestampTokenValidation;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Validates the time-stamps of a signature from the newest to the oldest, since each that passes
 * proves that what it covers existed by its time (EN 319 102-1, clauses 5.5.4 and 5.6.3): so a
 * time-stamp whose authority's certificate has ended since still counts below a later one.
 */
final class SignatureTimestamps {
  private final TimestampTokenValidation tokens = new TimestampTokenValidation();

  /**
   * Every time-stamp, in the order in which the signature grew.
   *
   * @param provedBy when the whole signature is proved to have existed
   */
  List<JudgedTimestamp> validate(
      List<CarriedTimestamp> carried, ValidationData data, Instant provedBy, TimestampTrust trust) {
    List<CarriedTimestamp> stamps = new ArrayList<>(carried);
    stamps.sort(Comparator.comparingInt(CarriedTimestamp::position));
    List<JudgedTimestamp> judged = new ArrayList<>();
    for (int i = stamps.size() - 1; i >= 0; i--) {
      CarriedTimestamp stamp = stamps.get(i);
      Instant existedBy = existedBy(stamp, judged, provedBy);
      judged.add(JudgedTimestamp.of(stamp, validate(stamp, existedBy, trust, data)));
    }
    Collections.reverse(judged);
    return judged;
  }

  /** A proof from before the time-stamp contradicts it; the coherence of times is a later step. */
  private static Instant existedBy(
      CarriedTimestamp stamp, List<JudgedTimestamp> later, Instant provedBy) {
    Instant made = stamp.read().map(TimestampToken::earliest).orElse(Instant.MIN);
    return later.stream()
        .filter(proof -> proof.covers(stamp))
        .flatMap(proof -> proof.result().proof().stream())
        .filter(proof -> proof.isBefore(provedBy) && !proof.isBefore(made))
        .min(Instant::compareTo)
        .orElse(provedBy);
  }

  private TimestampOutcome validate(
      CarriedTimestamp stamp, Instant existedBy, TimestampTrust trust, ValidationData data) {
    Coverage coverage = stamp.coverage().get();
    if (coverage instanceof Coverage.Octets covered) {
      return tokens.validate(stamp.token(), covered.octets(), existedBy, trust, data);
    }
    return coverage instanceof Coverage.Incomplete
        ? TimestampOutcome.incomplete(stamp.token())
        : TimestampOutcome.unreadable();
  }
}
