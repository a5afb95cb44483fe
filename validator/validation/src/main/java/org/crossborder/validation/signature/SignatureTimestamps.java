// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.crossborder.validation.signature.timestamp.TimestampOutcome;
import org.crossborder.validation.signature.timestamp.TimestampToken;
import org.crossborder.validation.signature.timestamp.TimestampTokenValidation;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.w3c.dom.Element;

/**
 * Validates the time-stamps of a signature from the newest to the oldest, since each that passes
 * proves that what it covers existed by its time (EN 319 102-1, clauses 5.5.4 and 5.6.3): so a
 * time-stamp whose authority's certificate has ended since still counts below a later one.
 */
final class SignatureTimestamps {
  private final TimestampTokenValidation tokens = new TimestampTokenValidation();

  /**
   * Every time-stamp, in the order of the signature.
   *
   * @param files what references may point to outside of the document
   * @param provedBy when the whole document is proved to have existed
   */
  List<JudgedTimestamp> validate(
      SignatureElements signature,
      Map<String, byte[]> files,
      UnsignedProperties unsigned,
      ValidationData data,
      Instant provedBy,
      TimestampTrust trust) {
    List<EncapsulatedTimestamp> stamps = EncapsulatedTimestamp.in(signature, unsigned);
    List<JudgedTimestamp> judged = new ArrayList<>();
    for (int i = stamps.size() - 1; i >= 0; i--) {
      EncapsulatedTimestamp stamp = stamps.get(i);
      Instant existedBy = existedBy(stamp, judged, provedBy);
      judged.add(
          JudgedTimestamp.of(
              stamp,
              validate(signature, files, unsigned, stamp, existedBy, trust, data),
              signature.tree().locate(stamp.property())));
    }
    Collections.reverse(judged);
    return judged;
  }

  /** A proof from before the time-stamp contradicts it; the coherence of times is a later step. */
  private static Instant existedBy(
      EncapsulatedTimestamp stamp, List<JudgedTimestamp> later, Instant provedBy) {
    Instant made = stamp.read().map(TimestampToken::earliest).orElse(Instant.MIN);
    return later.stream()
        .filter(proof -> proof.covers(stamp))
        .flatMap(proof -> proof.result().proof().stream())
        .filter(proof -> proof.isBefore(provedBy) && !proof.isBefore(made))
        .min(Instant::compareTo)
        .orElse(provedBy);
  }

  private TimestampOutcome validate(
      SignatureElements signature,
      Map<String, byte[]> files,
      UnsignedProperties unsigned,
      EncapsulatedTimestamp stamp,
      Instant existedBy,
      TimestampTrust trust,
      ValidationData data) {
    if (stamp.isExplicit() || !SignedScopeChecking.isCanonicalization(stamp.canonicalization())) {
      return TimestampOutcome.unreadable();
    }
    List<Element> earlier = unsigned.before(Math.max(0, stamp.position()));
    try {
      byte[] covered =
          TimestampedOctets.of(signature, files, stamp.kind(), stamp.canonicalization(), earlier);
      return tokens.validate(stamp.token(), covered, existedBy, trust, data);
    } catch (XMLSecurityException e) {
      return TimestampOutcome.unreadable();
    }
  }
}
