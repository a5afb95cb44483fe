// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lower end of a path during the search.
 *
 * @param below the rest of it, or null if {@code last} is the target
 * @param length certificates so far
 * @param unlikelihood what speaks against the issuers so far
 * @param estimate length of the whole path at best, and what speaks against it
 * @param isAnchored whether {@code last} is an anchor
 * @param isChosen whether somewhere in it another issuer was at hand too
 */
record PartialPath(
    X509Certificate last,
    @Nullable PartialPath below,
    int length,
    int unlikelihood,
    int estimate,
    boolean isAnchored,
    boolean isChosen,
    int sequence) {
  static PartialPath of(X509Certificate target) {
    return new PartialPath(target, null, 1, 0, 1, false, false, 0);
  }

  /** A certificate, or another of the same name and key, stands in a path only once. */
  boolean contains(X509Certificate certificate) {
    for (PartialPath at = this; at != null; at = at.below) {
      if (at.last.getSubjectX500Principal().equals(certificate.getSubjectX500Principal())
          && at.last.getPublicKey().equals(certificate.getPublicKey())) {
        return true;
      }
    }
    return false;
  }

  /** The whole path, where the last certificate is its anchor. */
  CandidatePath candidate() {
    List<X509Certificate> certificates = new ArrayList<>();
    for (PartialPath at = below; at != null; at = at.below) {
      certificates.add(at.last);
    }
    Collections.reverse(certificates);
    return new CandidatePath(certificates, last);
  }
}
