// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.SignatureRefusal;
import org.crossborder.validation.signature.SignedScope;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.ValueTimestamp;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.jspecify.annotations.Nullable;

/**
 * How a signer's signature is judged, in the standard's order.
 *
 * @param format {@code CAdES} or {@code PAdES}
 * @param scope what is covered if the signature passes
 * @param claimed the claimed time of signing where it stands outside of the signature, or null
 * @param provedBy when the signature is proved to have existed
 * @param trust whose time-stamps prove anything
 */
record CmsProfile(
    String format,
    SignedScope scope,
    @Nullable Instant claimed,
    Instant provedBy,
    TimestampTrust trust) {

  ValidatedSignature validate(CmsSigner signer) {
    Optional<Instant> time =
        Optional.ofNullable(claimed).or(() -> signer.attributes().signingTime());
    List<ValueTimestamp> stamps = timestamps(signer);
    Instant best = bestSignatureTime(stamps);
    List<SignatureRefusal> refusals =
        firstRefusals(
            List.of(
                () -> signer.attributes().check(PKCSObjectIdentifiers.data),
                () -> CmsVerification.identify(signer),
                () -> CmsVerification.agree(signer),
                () -> CmsVerification.verify(signer),
                () -> CmsVerification.accept(signer, time, best)));
    return conclude(signer, time, stamps, refusals);
  }

  private List<ValueTimestamp> timestamps(CmsSigner signer) {
    return UnsignedAttributes.timestamps(signer.info()).stream()
        .map(
            token ->
                ValueTimestamp.validate(
                    token, signer.info().getSignature(), signer.certificates(), provedBy, trust))
        .toList();
  }

  /** The earliest of all proofs (EN 319 102-1, clause 5.5.4). */
  private Instant bestSignatureTime(List<ValueTimestamp> stamps) {
    return stamps.stream()
        .flatMap(stamp -> stamp.result().proof().stream())
        .filter(proof -> proof.isBefore(provedBy))
        .min(Instant::compareTo)
        .orElse(provedBy);
  }

  private static BaselineLevel level(List<ValueTimestamp> stamps) {
    return stamps.stream().anyMatch(stamp -> stamp.result().passed())
        ? BaselineLevel.T
        : BaselineLevel.B;
  }

  /** The steps build on each other, so the first that refuses ends the process. */
  private static List<SignatureRefusal> firstRefusals(
      List<Supplier<List<SignatureRefusal>>> steps) {
    return steps.stream()
        .map(Supplier::get)
        .filter(refusals -> !refusals.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private ValidatedSignature conclude(
      CmsSigner signer,
      Optional<Instant> time,
      List<ValueTimestamp> stamps,
      List<SignatureRefusal> refusals) {
    Optional<SignatureRefusal> first = refusals.stream().findFirst();
    Optional<X509Certificate> certificate = signer.certificate();
    return new ValidatedSignature(
        first.map(SignatureRefusal::indication).orElse(Indication.TOTAL_PASSED),
        first.map(SignatureRefusal::subIndication).orElse(null),
        format,
        first.isEmpty() ? level(stamps) : null,
        UnsignedAttributes.notEvaluated(signer.info()),
        certificate.orElse(null),
        signer.certificates().stream()
            .filter(other -> certificate.filter(other::equals).isEmpty())
            .toList(),
        List.of(),
        time.orElse(null),
        first.isEmpty() ? bestSignatureTime(stamps) : null,
        stamps.stream().map(ValueTimestamp::result).toList(),
        signer.algorithmUri(),
        first.isEmpty() ? scope : SignedScope.NONE,
        Stream.concat(
                refusals.stream().map(SignatureRefusal::finding),
                stamps.stream().flatMap(stamp -> stamp.findings().stream()))
            .toList());
  }
}
