// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.path.PathInputs;
import org.crossborder.trust.path.RevocationEvidence;
import org.crossborder.trust.path.RevocationStatuses;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.trust.path.revocation.RevocationStatus.Revoked;
import org.crossborder.trust.path.revocation.RevocationStatus.Unknown;
import org.crossborder.trust.path.revocation.RevocationTime;

/**
 * Whether a certificate of a token's path was revoked before the token is proved to have existed.
 * Data tell that if they were current then, or made later; silence is never good news.
 *
 * <p>Where a unit was closed without its key being lost, its tokens from before stand (RFC 3161,
 * section 4, point 1), so their own time counts.
 */
final class AuthorityRevocation {
  private static final Set<String> KEY_NOT_LOST =
      Set.of("affiliationChanged", "superseded", "cessationOfOperation");

  private final RevocationStatuses statuses = new RevocationStatuses();

  Optional<Shortcoming> check(
      TokenCase asked, TrustedAuthority authority, PathInputs inputs, List<X509Certificate> path) {
    RevocationEvidence evidence = RevocationEvidence.of(evidence(asked, authority));
    List<RevocationStatus> all =
        statuses.of(
            path,
            inputs.withEvidence(evidence.crls(), evidence.ocspResponses()),
            new RevocationTime(asked.existedBy(), null));
    Optional<Shortcoming> unknown = Optional.empty();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Revoked revoked && counts(asked, revoked)) {
        return Shortcoming.of(
            TimestampDefect.REVOKED, name(path.get(i)), revoked.effective(), revoked.reason());
      }
      if (all.get(i) instanceof Unknown && unknown.isEmpty()) {
        unknown = Shortcoming.of(TimestampDefect.REVOCATION_UNKNOWN, name(path.get(i)));
      }
    }
    return unknown;
  }

  private static List<byte[]> evidence(TokenCase asked, TrustedAuthority authority) {
    List<byte[]> evidence = new ArrayList<>(authority.revocationData());
    evidence.addAll(asked.data().revocationData());
    return evidence;
  }

  private static boolean counts(TokenCase asked, Revoked revoked) {
    Instant time =
        KEY_NOT_LOST.contains(revoked.reason()) ? asked.token().latest() : asked.existedBy();
    return !time.isBefore(revoked.effective());
  }

  private static String name(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }
}
