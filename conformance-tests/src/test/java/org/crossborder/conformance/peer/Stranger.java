// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;

/** Someone with a good key that no register knows. */
final class Stranger {
  private Stranger() {}

  static Credential credential() {
    Instant now = Instant.now();
    CertificateAuthority authority =
        CertificateAuthority.root(new X500Name("C=XX,CN=Unknown Root CA"), now);
    KeyPair keys = KeyPairs.rsa();
    X500Name name = new X500Name("C=XX,CN=Stranger");
    return new Credential(
        "stranger",
        keys,
        List.of(
            authority.issue(name, keys.getPublic(), EndEntityProfile.gateway(), now),
            authority.certificate()));
  }
}
