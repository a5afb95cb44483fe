// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.trust.path.revocation.RevocationTime;

/**
 * What OCSP responses say about a certificate at the validation time (RFC 6960, section 3.2).
 *
 * <p>Reading chosen: a response tells as {@link RevocationTime} says; one without nextUpdate is
 * current for {@link #WITHOUT_NEXT_UPDATE}. A revocation tells whatever the response's age.
 */
final class OcspStatus {
  static final Duration WITHOUT_NEXT_UPDATE = Duration.ofMinutes(15);

  private static final Set<Object> UNDERSTOOD =
      Set.of(
          Extension.reasonCode,
          Extension.invalidityDate,
          OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
          OCSPObjectIdentifiers.id_pkix_ocsp_nonce);

  private final OcspResponder responder;

  OcspStatus(OcspResponder responder) {
    this.responder = responder;
  }

  RevocationStatus of(
      X509Certificate certificate, X509Certificate issuer, PathInputs inputs, RevocationTime time) {
    List<RevocationStatus> told = new ArrayList<>();
    for (OcspResponse response : inputs.ocspResponses()) {
      List<SingleResp> about =
          response.singles().stream().filter(single -> names(single, certificate, issuer)).toList();
      if (!about.isEmpty() && isBelieved(response, issuer, inputs)) {
        about.forEach(single -> status(single, certificate, time).ifPresent(told::add));
      }
    }
    return RevocationStatus.earliest(told)
        .or(() -> told.stream().findFirst())
        .orElseGet(
            () ->
                new RevocationStatus.Unknown(
                    "no OCSP response at hand tells about " + Names.of(certificate)));
  }

  private boolean isBelieved(OcspResponse response, X509Certificate issuer, PathInputs inputs) {
    return response
        .basic()
        .filter(basic -> UNDERSTOOD.containsAll(basic.getCriticalExtensionOIDs()))
        .filter(basic -> responder.speaksFor(issuer, basic, inputs))
        .isPresent();
  }

  private static boolean names(
      SingleResp single, X509Certificate certificate, X509Certificate issuer) {
    try {
      return single.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
          && UNDERSTOOD.containsAll(single.getCriticalExtensionOIDs())
          && single
              .getCertID()
              .matchesIssuer(
                  new X509CertificateHolder(issuer.getEncoded()),
                  new JcaDigestCalculatorProviderBuilder().build());
    } catch (OCSPException
        | OperatorCreationException
        | CertificateEncodingException
        | IOException
        | RuntimeException e) {
      return false;
    }
  }

  private static Optional<RevocationStatus> status(
      SingleResp single, X509Certificate certificate, RevocationTime time) {
    CertificateStatus status = single.getCertStatus();
    if (status instanceof RevokedStatus revoked) {
      return Optional.of(revoked(single, revoked));
    }
    return status == CertificateStatus.GOOD && tells(single, certificate, time)
        ? Optional.of(new RevocationStatus.Good(single.getThisUpdate().toInstant()))
        : Optional.empty();
  }

  private static boolean tells(
      SingleResp single, X509Certificate certificate, RevocationTime time) {
    Instant thisUpdate = single.getThisUpdate().toInstant();
    Instant nextUpdate =
        Optional.ofNullable(single.getNextUpdate())
            .map(Date::toInstant)
            .orElse(thisUpdate.plus(WITHOUT_NEXT_UPDATE));
    boolean remembered =
        !certificate.getNotAfter().toInstant().isBefore(thisUpdate)
            || archiveCutoff(single).filter(cutoff -> !cutoff.isAfter(time.at())).isPresent();
    return remembered && time.isToldBy(thisUpdate, nextUpdate);
  }

  private static RevocationStatus.Revoked revoked(SingleResp single, RevokedStatus status) {
    String reason =
        status.hasRevocationReason()
            ? CRLReason.lookup(status.getRevocationReason()).toString().replace("CRLReason: ", "")
            : "unspecified";
    return new RevocationStatus.Revoked(
        status.getRevocationTime().toInstant(),
        reason,
        time(single, Extension.invalidityDate).orElse(null));
  }

  /** Until when back the responder keeps what it knows (RFC 6960, section 4.4.4). */
  private static Optional<Instant> archiveCutoff(SingleResp single) {
    return time(single, OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);
  }

  private static Optional<Instant> time(SingleResp single, ASN1ObjectIdentifier extension) {
    try {
      return single.getExtension(extension) == null
          ? Optional.empty()
          : Optional.of(
              ASN1GeneralizedTime.getInstance(single.getExtension(extension).getParsedValue())
                  .getDate()
                  .toInstant());
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
