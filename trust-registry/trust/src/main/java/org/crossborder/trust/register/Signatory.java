// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import static org.crossborder.trust.register.RefusedEntryException.refuseIf;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.OfficerRole;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.operation.Draft;
import org.crossborder.trust.register.operation.RegisterRule;

/** An officer whose signature was found good, and when it was made. */
record Signatory(Officer officer, Instant signedAt) {
  /** How far clocks may differ. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /**
   * Who made this signature over the payload, by the officers known before the entry: somebody with
   * the role, whose certificate and period covered both the signing and the recording.
   */
  static Signatory of(
      String compact,
      Purpose purpose,
      OfficerRole role,
      byte[] payload,
      Draft draft,
      Instant recordedAt)
      throws RefusedEntryException {
    OfficerSignature signature = parse(compact);
    refuseIf(
        signature.purpose() != purpose,
        RegisterRule.SIGNATURE,
        "A signature made as %s does not serve as %s.",
        signature.purpose(),
        purpose);
    Optional<Officer> found = draft.officerWith(signature.certificateSha256());
    refuseIf(
        found.isEmpty(),
        RegisterRule.SIGNATURE,
        "No officer has the certificate %s.",
        signature.certificateSha256());
    Officer officer = found.orElseThrow();
    refuseIf(
        !officer.roles().contains(role),
        RegisterRule.SIGNATURE,
        "%s may not sign as %s.",
        officer.id(),
        role);
    inTime(officer, signature.issuedAt(), recordedAt);
    refuseIf(
        !signature.verifies(payload, officer.certificate().getPublicKey()),
        RegisterRule.SIGNATURE,
        "The signature of %s does not fit the change.",
        officer.id());
    return new Signatory(officer, signature.issuedAt());
  }

  private static OfficerSignature parse(String compact) throws RefusedEntryException {
    try {
      return OfficerSignature.parse(compact);
    } catch (MalformedEntryException e) {
      throw new RefusedEntryException(
          RegisterRule.SIGNATURE.refuses("A signature cannot be read: %s.", e.getMessage()));
    }
  }

  private static void inTime(Officer officer, Instant signedAt, Instant recordedAt)
      throws RefusedEntryException {
    refuseIf(
        signedAt.isAfter(recordedAt.plus(CLOCK_SKEW)),
        RegisterRule.SIGNATURE,
        "The signature of %s is dated %s, after the recording.",
        officer.id(),
        signedAt);
    refuseIf(
        !covers(officer, signedAt) || !covers(officer, recordedAt),
        RegisterRule.SIGNATURE,
        "%s was no officer with a valid certificate both at %s and at %s.",
        officer.id(),
        signedAt,
        recordedAt);
  }

  /** The officer's period counts in full seconds, as signatures do. */
  private static boolean covers(Officer officer, Instant time) {
    Instant second = officer.period().from().truncatedTo(ChronoUnit.SECONDS);
    boolean begun = !time.isBefore(second);
    boolean over = officer.period().end().filter(end -> !time.isBefore(end)).isPresent();
    return begun
        && !over
        && !time.isBefore(officer.certificate().getNotBefore().toInstant())
        && !time.isAfter(officer.certificate().getNotAfter().toInstant());
  }
}
