// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.crossborder.trust.path.Names;
import org.crossborder.trust.path.PathInputs;
import org.crossborder.trust.path.RevocationEvidence;
import org.crossborder.trust.path.RevocationStatuses;
import org.crossborder.trust.path.revocation.CertificateListCache;
import org.crossborder.trust.path.revocation.CertificateListCache.Reading;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.trust.path.revocation.RevocationStatus.Revoked;
import org.crossborder.trust.path.revocation.RevocationStatus.Unknown;
import org.crossborder.trust.path.revocation.RevocationTime;
import org.crossborder.trust.service.TrustService;

/**
 * Rule D08: no certificate below the service was revoked at the time of signing. A proved time
 * before the revocation stands; a claimed one does not.
 */
final class RevocationStep implements SignerStep {
  private record Read(List<byte[]> encoded, Reading reading) {}

  /** These only spare reading CRLs again; what is in them follows from their bytes alone. */
  private final CertificateListCache cache = new CertificateListCache();

  private final Map<String, Read> byService = new ConcurrentHashMap<>();
  private final RevocationStatuses statuses = new RevocationStatuses();

  @Override
  public List<Reason> reasons(Case asked, TrustService service, List<X509Certificate> path) {
    Reading ofService = listsOf(service);
    List<RevocationStatus> all =
        statuses.of(
            path, inputs(asked, service, ofService), new RevocationTime(asked.at(), asked.now()));
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      reason(asked, path.get(i), all.get(i), ofService).ifPresent(reasons::add);
    }
    return reasons;
  }

  private static PathInputs inputs(Case asked, TrustService service, Reading ofService) {
    if (!(asked.question() instanceof RecognitionQuestion question)) {
      throw new IllegalArgumentException("Only a signer's certificate can have been revoked");
    }
    RevocationEvidence given = RevocationEvidence.of(question.revocationEvidence());
    return PathInputs.forTradeDocument(
            question.target(), question.pool(), service.digitalIdentities(), question.at())
        .withEvidence(ofService.readable(), List.of())
        .withEvidence(given.crls(), given.ocspResponses());
  }

  private Reading listsOf(TrustService service) {
    return byService
        .compute(
            service.id(),
            (id, known) ->
                known != null && known.encoded().equals(service.revocationLists())
                    ? known
                    : new Read(service.revocationLists(), cache.read(service.revocationLists())))
        .reading();
  }

  private static Optional<Reason> reason(
      Case asked, X509Certificate certificate, RevocationStatus status, Reading ofService) {
    if (status instanceof Revoked revoked) {
      return counts(asked, revoked)
          ? Optional.of(revoked(asked, certificate, revoked))
          : Optional.empty();
    }
    if (status instanceof Unknown unknown) {
      return Optional.of(unknown(certificate, unknown));
    }
    return ofService.complete()
        ? Optional.empty()
        : Optional.of(
            unknown(certificate, new Unknown("a revocation list at hand cannot be read")));
  }

  private static boolean counts(Case asked, Revoked revoked) {
    return asked.question().timeProof() == TimeProof.CLAIMED
        || !asked.at().isBefore(revoked.effective());
  }

  private static Reason unknown(X509Certificate certificate, Unknown unknown) {
    return new Reason(
        ReasonCode.REVOCATION_UNKNOWN,
        "Whether %s was revoked cannot be said: %s."
            .formatted(Names.of(certificate), unknown.why()));
  }

  private static Reason revoked(Case asked, X509Certificate certificate, Revoked revoked) {
    String claimed =
        asked.at().isBefore(revoked.effective())
            ? "; that the signature is older is only claimed, not proved"
            : "";
    return new Reason(
        ReasonCode.CERT_REVOKED,
        "The certificate of %s was revoked with effect from %s (%s)%s."
            .formatted(
                Names.of(certificate),
                Wording.time(revoked.effective()),
                revoked.reason(),
                claimed));
  }
}
