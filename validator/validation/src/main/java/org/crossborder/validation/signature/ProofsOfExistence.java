// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.jspecify.annotations.Nullable;

/**
 * When a signature is proved to have existed, and what that makes of its certificate (EN 319 102-1,
 * clauses 5.5 and 5.6); the same in XML, in CMS and in PDF.
 */
public final class ProofsOfExistence {
  private static final SignatureTimestamps TIMESTAMPS = new SignatureTimestamps();
  private static final LongTermData LONG_TERM_DATA = new LongTermData();

  private final @Nullable X509Certificate signer;
  private final ValidationData data;
  private final Location location;
  private final List<JudgedTimestamp> judged;
  private final Instant best;
  private final Optional<List<RevocationStatus>> statuses;

  private ProofsOfExistence(
      @Nullable X509Certificate signer,
      ValidationData data,
      Location location,
      List<JudgedTimestamp> judged,
      Instant best) {
    this.signer = signer;
    this.data = data;
    this.location = location;
    this.judged = List.copyOf(judged);
    this.best = best;
    this.statuses =
        signer == null || data.revocationData().isEmpty()
            ? Optional.empty()
            : LONG_TERM_DATA.statuses(signer, data, best);
  }

  /**
   * Validates time-stamps, and what they prove.
   *
   * @param signer the signing certificate, or null if it was not identified
   * @param stamps the time-stamps of the signature, in its order
   * @param data certificates and revocation data that come with the signature; untrusted
   * @param location of the signature
   * @param provedBy when all of it is proved to have existed: now, or when a receipt says
   * @param trust whose time-stamps prove anything
   */
  public static ProofsOfExistence of(
      @Nullable X509Certificate signer,
      List<CarriedTimestamp> stamps,
      ValidationData data,
      Location location,
      Instant provedBy,
      TimestampTrust trust) {
    List<JudgedTimestamp> judged = TIMESTAMPS.validate(stamps, data, provedBy, trust);
    return new ProofsOfExistence(
        signer, data, location, judged, bestSignatureTime(judged, provedBy));
  }

  /** The earliest of all proofs (EN 319 102-1, clause 5.5.4). */
  public Instant bestSignatureTime() {
    return best;
  }

  /** Each time-stamp, in the order of the signature. */
  public List<ValidatedTimestamp> timestamps() {
    return judged.stream().map(JudgedTimestamp::result).toList();
  }

  /** What speaks against the times, taken together. */
  public List<SignatureRefusal> contradictions() {
    return incoherent().stream().map(Refusal::toSignatureRefusal).toList();
  }

  /** What speaks against the signing certificate at the best signature time. */
  public List<SignatureRefusal> againstCertificate() {
    return past().stream().map(Refusal::toSignatureRefusal).toList();
  }

  /** The baseline level that was validated, if nothing speaks against the signature. */
  public BaselineLevel level() {
    return LevelReached.of(judged, statuses);
  }

  /** Which time-stamps and revocation data prove nothing, and why. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    judged.forEach(timestamp -> findings.addAll(timestamp.findings()));
    List<X509Certificate> atHand = new ArrayList<>(data.certificates());
    judged.forEach(timestamp -> atHand.addAll(timestamp.certificates()));
    findings.addAll(RevocationDataChecking.check(data.revocationData(), atHand, best, location));
    return findings;
  }

  List<Refusal> incoherent() {
    return TimestampCoherence.check(judged);
  }

  List<Refusal> past() {
    return signer == null
        ? List.of()
        : PastCertificateValidation.check(location, signer, best, statuses);
  }

  private static Instant bestSignatureTime(List<JudgedTimestamp> judged, Instant provedBy) {
    return judged.stream()
        .flatMap(timestamp -> timestamp.result().proof().stream())
        .filter(proof -> proof.isBefore(provedBy))
        .min(Instant::compareTo)
        .orElse(provedBy);
  }
}
