// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;

/** How certificates are called in sentences for people. */
public final class Names {
  private static final int LONGEST = 120;

  private Names() {}

  /** The subject of a certificate, in quotation marks. */
  public static String of(X509Certificate certificate) {
    return of(certificate.getSubjectX500Principal());
  }

  /** A distinguished name, in quotation marks, shortened where it is absurdly long. */
  public static String of(X500Principal principal) {
    String name = principal.getName(X500Principal.RFC2253).replaceAll("\\p{Cntrl}", "?");
    return "'" + (name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name) + "'";
  }
}
