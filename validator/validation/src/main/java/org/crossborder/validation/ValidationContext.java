// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.agreement.Circumstances;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, for what, at what time, and on what trust data.
 *
 * @param recognisingParty ISO code of the Party that is to recognise the document
 * @param recognisedParty ISO code of the Party it comes from; null to take the country of its
 *     issuer
 * @param purpose what the document is used for, e.g. {@code import-clearance}
 * @param provedBy when the signed document is proved to have existed; the upper bound of the time
 *     of signing
 * @param timeProof how {@code provedBy} is known; with CLAIMED, the signer's own signing time is
 *     taken
 * @param validationTime now
 * @param snapshot trust data, or null when none is loaded; then recognition is INDETERMINATE
 * @param timestampTrust time-stamping authorities that are trusted beside those that the two
 *     Parties list
 * @param declared what is stated about the document from outside, or null; only of a document that
 *     does not say it itself
 * @param circumstances how it was exchanged, and which documents are known already
 */
public record ValidationContext(
    String recognisingParty,
    @Nullable String recognisedParty,
    String purpose,
    Instant provedBy,
    TimeProof timeProof,
    Instant validationTime,
    @Nullable TrustedSnapshot snapshot,
    TimestampTrust timestampTrust,
    @Nullable DeclaredDocument declared,
    Circumstances circumstances) {
  /** What a document is used for when nobody says otherwise. */
  public static final String IMPORT_CLEARANCE = "import-clearance";

  /** A document at hand now, with nothing but the signer's word about the time of signing. */
  public static ValidationContext claimed(
      String recognisingParty, Instant now, @Nullable TrustedSnapshot snapshot) {
    return claimed(
        recognisingParty, null, IMPORT_CLEARANCE, null, now, snapshot, TimestampTrust.NONE);
  }

  /**
   * The same, as somebody asks about it.
   *
   * @param at the time as of which to judge, whatever the age of the trust data; null for now
   * @param authorities whose time-stamps are trusted beside those that the two Parties list
   */
  public static ValidationContext claimed(
      String recognisingParty,
      @Nullable String recognisedParty,
      String purpose,
      @Nullable Instant at,
      Instant now,
      @Nullable TrustedSnapshot snapshot,
      TimestampTrust authorities) {
    Instant time = at == null ? now : at;
    return new ValidationContext(
        recognisingParty,
        recognisedParty,
        purpose,
        time,
        TimeProof.CLAIMED,
        time,
        at == null || snapshot == null ? snapshot : snapshot.asOfAnyTime(),
        authorities,
        null,
        Circumstances.NONE);
  }

  /** A document whose arrival a signed receipt proves. */
  public static ValidationContext receipted(
      String recognisingParty,
      String recognisedParty,
      Instant received,
      Instant now,
      @Nullable TrustedSnapshot snapshot) {
    return new ValidationContext(
        recognisingParty,
        recognisedParty,
        IMPORT_CLEARANCE,
        received,
        TimeProof.RECEIPT,
        now,
        snapshot,
        TimestampTrust.NONE,
        null,
        Circumstances.NONE);
  }

  /** Whose time-stamps are trusted, for a document that comes from a Party. */
  TimestampTrust timestampTrust(String recognised) {
    return trustedSnapshot()
        .map(data -> timestampTrust.andListed(data.snapshot(), parties(recognised)))
        .orElse(timestampTrust);
  }

  private Set<String> parties(String recognised) {
    return Stream.of(recognisingParty, recognised).collect(Collectors.toSet());
  }

  /** The same, of a document about which this is stated. */
  public ValidationContext declaring(DeclaredDocument document) {
    return new ValidationContext(
        recognisingParty,
        recognisedParty,
        purpose,
        provedBy,
        timeProof,
        validationTime,
        snapshot,
        timestampTrust,
        document,
        circumstances);
  }

  /** The same, of a document about whose exchange and fellows this is known. */
  public ValidationContext under(Circumstances known) {
    return new ValidationContext(
        recognisingParty,
        recognisedParty,
        purpose,
        provedBy,
        timeProof,
        validationTime,
        snapshot,
        timestampTrust,
        declared,
        known);
  }

  /** What is stated about the document from outside, if anything is. */
  public Optional<DeclaredDocument> declaredDocument() {
    return Optional.ofNullable(declared);
  }

  /** The day of validation, in UTC. */
  LocalDate day() {
    return LocalDate.ofInstant(validationTime, ZoneOffset.UTC);
  }

  /** The trust data, if any is loaded. */
  public Optional<TrustedSnapshot> trustedSnapshot() {
    return Optional.ofNullable(snapshot);
  }
}
