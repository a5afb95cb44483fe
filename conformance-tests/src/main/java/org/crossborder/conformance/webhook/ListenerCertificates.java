// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;
import org.crossborder.conformance.world.World;

/**
 * What a listener shows.
 *
 * @param own under the anchor of the suite's own servers
 * @param strangers for the same host, under an authority that nobody has configured
 * @param ofAnotherHost under the right anchor, for another host
 */
public record ListenerCertificates(Credential own, Credential strangers, Credential ofAnotherHost) {
  private static final Duration AGE = Duration.ofDays(1);

  /** Those for this host. */
  public static ListenerCertificates of(World world, String host, Instant now) {
    CertificateAuthority stranger =
        CertificateAuthority.root(new X500Name("CN=Authority of a stranger"), now.minus(AGE));
    KeyPair keys = KeyPairs.ellipticCurve();
    Credential strangers =
        new Credential(
            "stranger",
            keys,
            List.of(
                stranger.issue(
                    new X500Name("CN=" + host),
                    keys.getPublic(),
                    EndEntityProfile.server(host),
                    now),
                stranger.certificate()));
    return new ListenerCertificates(
        world.server(host, now), strangers, world.server("another-host.example", now));
  }
}
