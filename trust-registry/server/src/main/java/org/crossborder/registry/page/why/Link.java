// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.security.cert.X509Certificate;
import org.crossborder.trust.path.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * One member of the chain, and how the one before leads to it.
 *
 * @param relation key of the relation to the one before; empty for the first
 * @param argument what the relation names, e.g. a clause
 * @param holds whether the relation is there; a chain may be broken
 */
record Link(
    Kind kind,
    String title,
    String detail,
    @Nullable String address,
    String relation,
    String argument,
    boolean holds) {
  private static final int LONGEST = 58;

  enum Kind {
    PARTY,
    SERVICE,
    CERTIFICATE
  }

  static Link to(Kind kind, String title, String detail, @Nullable String address) {
    return new Link(kind, title, detail, address, "", "", true);
  }

  static Link to(X509Certificate certificate) {
    return to(
        Kind.CERTIFICATE,
        certificate.getSubjectX500Principal().getName(),
        Fingerprint.sha256(certificate),
        null);
  }

  Link by(String relation, String argument, boolean holds) {
    return new Link(kind, title, detail, address, relation, argument, holds);
  }

  /** The title as far as a box is wide. */
  public String shortTitle() {
    return shortened(title);
  }

  /** The detail as far as a box is wide. */
  public String shortDetail() {
    return shortened(detail);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
