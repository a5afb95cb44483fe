// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What CRLs and OCSP responses at hand say about one certificate. */
public sealed interface RevocationStatus {
  /** Not revoked, as of {@code thisUpdate}. */
  record Good(Instant thisUpdate) implements RevocationStatus {}

  /**
   * Revoked.
   *
   * @param at the revocation date of the CRL entry
   * @param reason the reason as RFC 5280 names it, e.g. {@code keyCompromise}
   * @param invalidityDate from when the key is known or suspected to be compromised, or null
   */
  record Revoked(Instant at, String reason, @Nullable Instant invalidityDate)
      implements RevocationStatus {
    /** From when nothing signed with the key can be relied on (RFC 5280, section 5.3.2). */
    public Instant effective() {
      return Optional.ofNullable(invalidityDate).filter(date -> date.isBefore(at)).orElse(at);
    }
  }

  /** Nothing at hand decides it. */
  record Unknown(String why) implements RevocationStatus {}

  /** Of those that say revoked, the one with effect from the earliest time. */
  static Optional<RevocationStatus> earliest(List<RevocationStatus> statuses) {
    return statuses.stream()
        .filter(Revoked.class::isInstance)
        .min(Comparator.comparing(status -> ((Revoked) status).effective()));
  }
}
