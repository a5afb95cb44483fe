// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which certificate signed which: each pair is verified at most once, as the budget allows. */
final class VerifiedLinks {
  private record Link(X509Certificate subject, X509Certificate issuer) {}

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
    Link link = new Link(subject, issuer);
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
    if (!signed && refuted.merge(subject, 1, Integer::sum) == issuers.of(subject).size()) {
      issuers.forget(subject);
    }
    return signed;
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
