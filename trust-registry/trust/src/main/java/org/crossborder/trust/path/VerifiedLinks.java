// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which key signed which certificate: each pair is verified at most once, as the budget allows. */
final class VerifiedLinks {
  private record Link(X509Certificate subject, PublicKey issuer) {}

  private final Issuers issuers;
  private final WorkBudget budget;
  private final Map<Link, Boolean> verified = new HashMap<>();
  private final Map<X509Certificate, Integer> refuted = new HashMap<>();
  private boolean exhausted;

  VerifiedLinks(Issuers issuers, WorkBudget budget) {
    this.issuers = issuers;
    this.budget = budget;
  }

  boolean isSigned(X509Certificate subject, X509Certificate issuer) {
    Link link = new Link(subject, issuer.getPublicKey());
    @Nullable Boolean known = verified.get(link);
    if (known != null) {
      return known;
    }
    if (!budget.spend(SignatureCost.of(subject, issuer.getPublicKey()))) {
      exhausted = true;
      return false;
    }
    boolean signed = verify(subject, issuer);
    verified.put(link, signed);
    if (!signed) {
      refute(subject, issuer.getPublicKey());
    }
    return signed;
  }

  private void refute(X509Certificate subject, PublicKey key) {
    int withThisKey =
        (int)
            issuers.of(subject).stream()
                .filter(other -> other.certificate().getPublicKey().equals(key))
                .count();
    if (refuted.merge(subject, withThisKey, Integer::sum) == issuers.of(subject).size()) {
      issuers.forget(subject);
    }
  }

  boolean exhausted() {
    return exhausted;
  }

  private static boolean verify(X509Certificate subject, X509Certificate issuer) {
    try {
      subject.verify(issuer.getPublicKey());
      return true;
    } catch (InvalidKeyException e) {
      // A DSA key that inherits its parameters (RFC 3279, section 2.3.2) verifies only in its path.
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
