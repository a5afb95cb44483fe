// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.certificate;

import java.security.cert.X509Certificate;
import java.util.Locale;

/**
 * A certificate that something depends on.
 *
 * @param of whose it is, or of which connection: {@code as4}, {@code gateway-kr (KR)}
 */
public record WatchedCertificate(Kind kind, String of, X509Certificate certificate) {
  /** What a certificate is for. */
  public enum Kind {
    /** This gateway's own key, or what it trusts, in a bundle. */
    BUNDLE("bundle"),
    /** A gateway signs its messages with it, as registered. */
    SIGNING("signing of"),
    /** Messages for a gateway are encrypted with it, as registered. */
    ENCRYPTION("encryption of"),
    /** The TLS certificates of a server are believed because of it. */
    TLS_ANCHOR("TLS anchor of"),
    /** The gateway shows it to a server. */
    TLS_CLIENT("TLS client of"),
    /** A server has shown it. */
    TLS_SERVER("TLS of");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** For what it is, to a person: {@code bundle as4}, {@code signing of gateway-kr (KR)}. */
  String use() {
    return String.format(Locale.ROOT, "%s %s", kind.words, of);
  }
}
