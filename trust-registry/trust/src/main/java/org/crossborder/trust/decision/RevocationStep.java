// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crossborder.trust.path.Names;
import org.crossborder.trust.path.RevocationIndex;
import org.crossborder.trust.path.RevocationStatus;
import org.crossborder.trust.path.RevocationStatus.Revoked;
import org.crossborder.trust.path.RevocationStatus.Unknown;
import org.crossborder.trust.service.TrustService;

/**
 * Rule D08: no certificate below the service was revoked at the time of signing. A proved time
 * before the revocation stands; a claimed one does not.
 */
final class RevocationStep implements SignerStep {
  private record Indexed(List<byte[]> crls, RevocationIndex index) {}

  /** Only spares reading a service's CRLs again; what is in it follows from the service alone. */
  private final Map<String, Indexed> indexes = new ConcurrentHashMap<>();

  @Override
  public List<Reason> reasons(Case asked, TrustService service, List<X509Certificate> path) {
    RevocationIndex index = indexOf(service);
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < path.size() - 1; i++) {
      X509Certificate certificate = path.get(i);
      RevocationStatus status = index.status(certificate, path.get(i + 1), asked.at(), asked.now());
      if (status instanceof Unknown unknown) {
        reasons.add(unknown(certificate, unknown));
      } else if (status instanceof Revoked revoked && counts(asked, revoked)) {
        reasons.add(revoked(asked, certificate, revoked));
      }
    }
    return reasons;
  }

  private RevocationIndex indexOf(TrustService service) {
    return indexes
        .compute(
            service.id(),
            (id, known) ->
                known != null && known.crls().equals(service.revocationLists())
                    ? known
                    : new Indexed(
                        service.revocationLists(), RevocationIndex.of(service.revocationLists())))
        .index();
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
