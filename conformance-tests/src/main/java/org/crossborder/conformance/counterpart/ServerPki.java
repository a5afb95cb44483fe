// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.counterpart.ServerKeys.Defect;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;

/** Makes TLS certificates for a host, under an authority that the gateway under test trusts. */
public record ServerPki(CertificateAuthority authority, String host, Instant now) {
  private static final Duration A_DAY = Duration.ofDays(1);

  /** One that is good, and one with each defect. */
  public ServerKeys keys() {
    EndEntityProfile here = profile(host);
    return new ServerKeys(
        issued("server", here, now),
        Map.of(
            Defect.EXPIRED,
            issued("server-expired", here, now.minus(here.validity()).minus(A_DAY)),
            Defect.OTHER_NAME,
            issued("server-other-name", EndEntityProfile.server("another.invalid"), now),
            Defect.SELF_SIGNED,
            selfSigned(host, now)));
  }

  private static EndEntityProfile profile(String host) {
    return host.equals("localhost")
        ? EndEntityProfile.loopbackServer()
        : EndEntityProfile.server(host);
  }

  private Credential issued(String alias, EndEntityProfile profile, Instant at) {
    KeyPair keys = KeyPairs.ellipticCurve();
    return new Credential(
        alias,
        keys,
        List.of(
            authority.issue(name(host), keys.getPublic(), profile, at), authority.certificate()));
  }

  /** One that no authority stands behind. */
  public static Credential selfSigned(String host, Instant now) {
    KeyPair keys = KeyPairs.ellipticCurve();
    return new Credential(
        "server-self-signed",
        keys,
        List.of(CertificateAuthority.selfSigned(name(host), keys, profile(host), now)));
  }

  private static X500Name name(String host) {
    return new X500Name("O=Conformance,CN=" + host);
  }
}
