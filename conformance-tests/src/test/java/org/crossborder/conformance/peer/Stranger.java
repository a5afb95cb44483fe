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

/** Someone with good keys that no register knows. */
final class Stranger {
  private Stranger() {}

  static Credential signing(Profile profile) {
    return credential(profile.signing(), Instant.now());
  }

  static Credential decryption(Profile profile) {
    return credential(profile.decryption(), Instant.now());
  }

  /** For TLS connections. */
  static Credential tls() {
    return credential(
        new Profile.Keys(KeyPairs::ellipticCurve, EndEntityProfile.loopbackServer()),
        Instant.now());
  }

  private static Credential credential(Profile.Keys kind, Instant now) {
    CertificateAuthority authority =
        CertificateAuthority.root(new X500Name("C=XX,CN=Unknown Root CA"), now);
    KeyPair keys = kind.pair().get();
    X500Name name = new X500Name("C=XX,CN=Stranger");
    return new Credential(
        "stranger",
        keys,
        List.of(
            authority.issue(name, keys.getPublic(), kind.certified(), now),
            authority.certificate()));
  }
}
