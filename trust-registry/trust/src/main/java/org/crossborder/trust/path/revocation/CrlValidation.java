// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * CRL validation (RFC 5280, section 6.3.3) with indirect, partitioned and delta CRLs, over CRLs at
 * hand.
 *
 * <p>Readings chosen: an entry tells whatever the age of its CRL, unless it says only that the
 * certificate is on hold; a CRL that is not current, or made after the certificate expired, does
 * not tell that a certificate was not revoked, and neither does one without a number (section
 * 5.2.3).
 */
public final class CrlValidation {
  private static final Comparator<CertificateList> NEWEST_FIRST =
      Comparator.comparing(CertificateList::thisUpdate).reversed();

  private final List<CertificateList> complete;
  private final List<CertificateList> deltas;
  private final Predicate<PublicKey> usable;
  private final CrlScopes scopes;

  /**
   * @param usable keys that are worked with
   * @param scopes distribution points of certificates met before
   */
  public CrlValidation(List<CertificateList> crls, Predicate<PublicKey> usable, CrlScopes scopes) {
    this.complete = newestFirst(crls, crl -> !crl.isDelta());
    this.deltas = newestFirst(crls, CertificateList::isDelta);
    this.usable = usable;
    this.scopes = scopes;
  }

  /**
   * What the CRLs say of a certificate.
   *
   * @param signers who may have signed them
   */
  public RevocationStatus status(
      X509Certificate certificate, CrlSigners signers, RevocationTime time) {
    try {
      return new Asked(certificate, signers, time).status();
    } catch (IllegalArgumentException e) {
      return new RevocationStatus.Unknown("a distribution point or an entry cannot be read");
    }
  }

  private static List<CertificateList> newestFirst(
      List<CertificateList> crls, Predicate<CertificateList> kind) {
    List<CertificateList> ofThisKind = new ArrayList<>(crls);
    ofThisKind.removeIf(crl -> !crl.isUnderstood() || !kind.test(crl));
    ofThisKind.sort(NEWEST_FIRST);
    return ofThisKind;
  }

  /** One run of the algorithm; its state is section 6.3.2's. */
  private final class Asked {
    private final X509Certificate certificate;
    private final CrlSigners signers;
    private final RevocationTime time;
    private ReasonMask covered = ReasonMask.NONE;
    private Instant asOf = Instant.MAX;

    Asked(X509Certificate certificate, CrlSigners signers, RevocationTime time) {
      this.certificate = certificate;
      this.signers = signers;
      this.time = time;
    }

    RevocationStatus status() {
      for (CrlScope scope : scopes.of(certificate)) {
        for (CertificateList crl : complete) {
          if (scope.covers(crl)) {
            Optional<RevocationStatus.Revoked> revoked = process(scope, crl);
            if (revoked.isPresent()) {
              return revoked.get();
            }
          }
        }
      }
      return ReasonMask.ALL.adds(covered)
          ? new RevocationStatus.Unknown("no current revocation list that covers it is at hand")
          : new RevocationStatus.Good(asOf);
    }

    private Optional<RevocationStatus.Revoked> process(CrlScope scope, CertificateList crl) {
      ReasonMask reasons = scope.reasons(crl);
      Optional<CertificateList> delta =
          deltas.stream().filter(candidate -> isDeltaOf(candidate, crl)).findFirst();
      Optional<RevokedEntry> entry =
          delta.flatMap(changes -> changes.entry(certificate)).or(() -> crl.entry(certificate));
      boolean adds = reasons.adds(covered) && tells(crl, delta);
      boolean revokes =
          entry
              .filter(found -> !found.isRemoved())
              .filter(found -> !found.isOnHold() || adds)
              .isPresent();
      if ((!adds && !revokes) || !isSigned(crl, delta)) {
        return Optional.empty();
      }
      if (revokes) {
        return entry.map(RevokedEntry::revoked);
      }
      covered = covered.or(reasons);
      asOf = earlier(asOf, delta.orElse(crl).thisUpdate());
      return Optional.empty();
    }

    private boolean tells(CertificateList crl, Optional<CertificateList> delta) {
      CertificateList newest = delta.orElse(crl);
      boolean stillListed = !certificate.getNotAfter().toInstant().isBefore(newest.thisUpdate());
      return stillListed
          && crl.number().isPresent()
          && time.isToldBy(newest.thisUpdate(), newest.nextUpdate().orElse(null));
    }

    /** Complete CRL and delta by the same key (sections 6.3.3 f, g, h). */
    private boolean isSigned(CertificateList crl, Optional<CertificateList> delta) {
      return signers.named(crl.issuer()).stream()
          .filter(usable)
          .anyMatch(
              key ->
                  crl.isSignedWith(key)
                      && delta.map(changes -> changes.isSignedWith(key)).orElse(true));
    }
  }

  /** Sections 5.2.4 and 6.3.3 c: same issuer, same scope, and numbers that fit. */
  private static boolean isDeltaOf(CertificateList delta, CertificateList crl) {
    return delta.issuer().equals(crl.issuer())
        && delta.issuingDistributionPoint().equals(crl.issuingDistributionPoint())
        && crl.number().isPresent()
        && delta.number().isPresent()
        && delta.baseNumber().filter(base -> base.compareTo(crl.number().get()) <= 0).isPresent()
        && delta.number().get().compareTo(crl.number().get()) > 0;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
