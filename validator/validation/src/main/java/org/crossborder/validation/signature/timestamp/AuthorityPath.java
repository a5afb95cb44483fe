// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import static org.crossborder.validation.signature.timestamp.TimestampDefect.EXPIRED;
import static org.crossborder.validation.signature.timestamp.TimestampDefect.PATH_ALGORITHM;
import static org.crossborder.validation.signature.timestamp.TimestampDefect.UNTRUSTED;

import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.crossborder.trust.path.CertificateProfile;
import org.crossborder.trust.path.CertificationPathValidator;
import org.crossborder.trust.path.PathInputs;
import org.crossborder.trust.path.PathResult;

/**
 * The certification path from the signer of a token to a trusted authority, at the time at which
 * the token is proved to have existed: after a certificate's end its key may be anybody's. A
 * certificate that is itself trusted needs no path, and no revocation data: its listing is its
 * status.
 */
final class AuthorityPath {
  private final CertificationPathValidator paths = new CertificationPathValidator();
  private final AuthorityRevocation revocation = new AuthorityRevocation();

  /** Why no authority trusted then stands behind the token; the most telling reason. */
  Optional<Shortcoming> check(TokenCase asked) {
    List<Optional<Shortcoming>> found =
        asked.trust().at(asked.token().time()).stream()
            .map(authority -> check(asked, authority))
            .toList();
    return found.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : found.stream()
            .flatMap(Optional::stream)
            .max(Comparator.comparing(Shortcoming::defect))
            .or(() -> Shortcoming.of(UNTRUSTED, asked.name()));
  }

  private Optional<Shortcoming> check(TokenCase asked, TrustedAuthority authority) {
    if (authority.identities().contains(asked.authority())) {
      boolean current = !asked.existedBy().isAfter(asked.authority().getNotAfter().toInstant());
      return Shortcoming.unless(current, EXPIRED, asked.name(), asked.existedBy());
    }
    PathInputs inputs = inputs(asked, authority.identities());
    PathResult result = paths.validate(inputs);
    return result instanceof PathResult.Valid valid
        ? revocation.check(asked, authority, inputs, valid.certificates())
        : broken(asked, (PathResult.Invalid) result);
  }

  private static Optional<Shortcoming> broken(TokenCase asked, PathResult.Invalid invalid) {
    return switch (invalid.defect()) {
      case EXPIRED -> Shortcoming.of(EXPIRED, asked.name(), asked.existedBy());
      case ALGORITHM -> Shortcoming.of(PATH_ALGORITHM, asked.name(), asked.existedBy());
      default -> Shortcoming.of(UNTRUSTED, asked.name());
    };
  }

  private static PathInputs inputs(TokenCase asked, List<X509Certificate> anchors) {
    return new PathInputs(
        asked.authority(),
        asked.pool(),
        anchors,
        List.of(),
        List.of(),
        asked.existedBy(),
        Set.of(KeyPurposeId.id_kp_timeStamping.getId()),
        Set.of(PathInputs.ANY_POLICY),
        false,
        false,
        false,
        null,
        CertificateProfile.TRADE_DOCUMENT);
  }
}
