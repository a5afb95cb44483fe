// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.validation.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of validating one signature. Whether its certificate may be relied on is a question
 * of its own.
 *
 * @param indication TOTAL_PASSED only if every step passed
 * @param subIndication why not, or null
 * @param format what was validated, {@code XAdES}, {@code CAdES}, {@code PAdES} or {@code
 *     XML-DSig}; empty if there is no signature
 * @param level the baseline level that was validated, not the one whose properties are present;
 *     null if the signature did not pass
 * @param notEvaluated unsigned properties that are present, and were not looked into
 * @param signerCertificate the signing certificate, identified by its signed digest, or null
 * @param certificates the other certificates found in the signature; untrusted
 * @param revocationData CRLs and OCSP responses (DER) found in the signature; untrusted
 * @param claimedSigningTime the signer's own word, or null
 * @param bestSignatureTime the earliest time by which the signature is proved to have existed (EN
 *     319 102-1, clause 5.5.4), or null if that was not reached
 * @param timestamps every time-stamp in the signature, in its order
 * @param signatureAlgorithm URI of the signature algorithm; empty if none was read
 * @param scope what the signature covers
 */
public record ValidatedSignature(
    Indication indication,
    @Nullable SubIndication subIndication,
    String format,
    @Nullable BaselineLevel level,
    List<String> notEvaluated,
    @Nullable X509Certificate signerCertificate,
    List<X509Certificate> certificates,
    List<byte[]> revocationData,
    @Nullable Instant claimedSigningTime,
    @Nullable Instant bestSignatureTime,
    List<ValidatedTimestamp> timestamps,
    String signatureAlgorithm,
    SignedScope scope,
    List<Finding> findings) {
  /** Of a document without a signature, if something else says so. */
  public static final ValidatedSignature NONE =
      unread(Indication.TOTAL_FAILED, SubIndication.FORMAT_FAILURE, List.of());

  public ValidatedSignature {
    notEvaluated = List.copyOf(notEvaluated);
    certificates = List.copyOf(certificates);
    revocationData = List.copyOf(revocationData);
    timestamps = List.copyOf(timestamps);
    findings = List.copyOf(findings);
  }

  /** Of a document of which no signature could be read. */
  public static ValidatedSignature unread(
      Indication indication, SubIndication subIndication, List<Finding> findings) {
    return new ValidatedSignature(
        indication,
        subIndication,
        "",
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        "",
        SignedScope.NONE,
        findings);
  }

  /** Whether every step passed. */
  public boolean passed() {
    return indication == Indication.TOTAL_PASSED;
  }

  /** The signing certificate, if it was identified. */
  public Optional<X509Certificate> signer() {
    return Optional.ofNullable(signerCertificate);
  }

  /** The claimed time of signing, if one is signed. */
  public Optional<Instant> signingTime() {
    return Optional.ofNullable(claimedSigningTime);
  }

  /** The baseline level that was validated, if the signature passed. */
  public Optional<BaselineLevel> validatedLevel() {
    return Optional.ofNullable(level);
  }

  /** The format with its level, e.g. {@code XAdES-T}; the format alone where there is no level. */
  public String formatAndLevel() {
    return level == null ? format : format + "-" + level;
  }

  /** The earliest time by which a trusted time-stamp proves that the signature existed. */
  public Optional<Instant> provedByTimestamp() {
    return timestamps.stream()
        .flatMap(timestamp -> timestamp.proof().stream())
        .min(Instant::compareTo);
  }

  /** The same, with more to say about it. */
  public ValidatedSignature withRemarks(List<Finding> remarks) {
    return judged(
        indication, subIndication, scope, Stream.concat(findings.stream(), remarks.stream()));
  }

  /** The same signature as part of a container that breaks a rule, and so passes no more. */
  public ValidatedSignature refused(List<SignatureRefusal> refusals) {
    return refusals.isEmpty()
        ? this
        : judged(
            refusals.get(0).indication(),
            refusals.get(0).subIndication(),
            SignedScope.NONE,
            Stream.concat(refusals.stream().map(SignatureRefusal::finding), findings.stream()));
  }

  /** The same, as covering this. */
  public ValidatedSignature covering(SignedScope covered) {
    return judged(indication, subIndication, covered, findings.stream());
  }

  private ValidatedSignature judged(
      Indication verdict,
      @Nullable SubIndication reason,
      SignedScope covered,
      Stream<Finding> said) {
    return new ValidatedSignature(
        verdict,
        reason,
        format,
        verdict == Indication.TOTAL_PASSED ? level : null,
        notEvaluated,
        signerCertificate,
        certificates,
        revocationData,
        claimedSigningTime,
        bestSignatureTime,
        timestamps,
        signatureAlgorithm,
        covered,
        said.toList());
  }
}
