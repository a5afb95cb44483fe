// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.ProofsOfExistence;
import org.crossborder.validation.signature.SignatureRefusal;
import org.crossborder.validation.signature.SignedScope;
import org.crossborder.validation.signature.Surroundings;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.jspecify.annotations.Nullable;

/**
 * How a signer's signature is judged, in the standard's order.
 *
 * @param format {@code CAdES} or {@code PAdES}
 * @param scope what is covered if the signature passes
 * @param claimed the claimed time of signing where it stands outside of the signature, or null
 * @param surroundings what stands around the signature and protects it
 * @param provedBy when the signature is proved to have existed
 * @param trust whose time-stamps prove anything
 */
record CmsProfile(
    String format,
    SignedScope scope,
    @Nullable Instant claimed,
    Surroundings surroundings,
    Instant provedBy,
    TimestampTrust trust) {

  ValidatedSignature validate(CmsSigner signer) {
    Optional<Instant> time =
        Optional.ofNullable(claimed).or(() -> signer.attributes().signingTime());
    ValidationData data = signer.validationData().with(surroundings.data());
    ProofsOfExistence proofs =
        ProofsOfExistence.of(
            signer.certificate().orElse(null),
            Stream.concat(
                    CadesTimestamps.carried(signer, surroundings.position()).stream(),
                    surroundings.timestamps().stream())
                .toList(),
            data,
            Location.NONE,
            provedBy,
            trust);
    List<SignatureRefusal> refusals =
        SignatureRefusal.first(
            List.of(
                () -> signer.attributes().check(PKCSObjectIdentifiers.data),
                () -> CmsVerification.identify(signer),
                () -> CmsVerification.agree(signer),
                () -> CmsVerification.verify(signer),
                proofs::contradictions,
                () -> CmsVerification.accept(signer, time, proofs.bestSignatureTime()),
                proofs::againstCertificate));
    return conclude(signer, time, data, proofs, refusals);
  }

  private ValidatedSignature conclude(
      CmsSigner signer,
      Optional<Instant> time,
      ValidationData data,
      ProofsOfExistence proofs,
      List<SignatureRefusal> refusals) {
    Optional<SignatureRefusal> first = refusals.stream().findFirst();
    Optional<X509Certificate> certificate = signer.certificate();
    return new ValidatedSignature(
        first.map(SignatureRefusal::indication).orElse(Indication.TOTAL_PASSED),
        first.map(SignatureRefusal::subIndication).orElse(null),
        format,
        first.isEmpty() ? proofs.level() : null,
        UnsignedAttributes.notEvaluated(signer.info()),
        certificate.orElse(null),
        data.certificates().stream()
            .filter(other -> certificate.filter(other::equals).isEmpty())
            .toList(),
        data.revocationData(),
        time.orElse(null),
        first.isEmpty() ? proofs.bestSignatureTime() : null,
        proofs.timestamps(),
        signer.algorithmUri(),
        first.isEmpty() ? scope : SignedScope.NONE,
        Stream.concat(refusals.stream().map(SignatureRefusal::finding), proofs.findings().stream())
            .toList());
  }
}
