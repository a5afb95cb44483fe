// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.world;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the world.
 *
 * @param authorities every authority, with its key
 * @param signers everyone who seals, with the key
 * @param timeStamps the time-stamping unit's key
 * @param born when the world was made; its history lies before
 */
public record World(
    Map<Authority, CertificateAuthority> authorities,
    Map<Signer, Credential> signers,
    Credential timeStamps,
    Instant born) {
  /** The certificate policy of all seals, under the arc for examples (RFC 5612). */
  public static final String POLICY = "1.3.6.1.4.1.32473.1.1";

  private static final Duration HISTORY = Duration.ofDays(4 * 365);
  private static final Duration REVOKED_AGO = Duration.ofDays(30);
  private static final Duration CRL_VALIDITY = Duration.ofDays(7);

  public World {
    authorities = Map.copyOf(authorities);
    signers = Map.copyOf(signers);
  }

  /** A new one. */
  public static World make(Instant now) {
    Map<Authority, CertificateAuthority> authorities = new EnumMap<>(Authority.class);
    for (Authority authority : Authority.values()) {
      authorities.put(
          authority,
          CertificateAuthority.root(
              new X500Name(authority.distinguishedName()), now.minus(HISTORY)));
    }
    Map<Signer, Credential> signers = new EnumMap<>(Signer.class);
    for (Signer signer : Signer.values()) {
      signers.put(signer, signer(signer, authorities, now));
    }
    return new World(authorities, signers, timeStamps(authorities, now), now);
  }

  /** Since when everything in the register holds. */
  public Instant since() {
    return born.minus(HISTORY);
  }

  /** A signer's key. */
  public Credential signer(Signer signer) {
    return required(signers.get(signer));
  }

  /** An authority's certificate and key. */
  public CertificateAuthority authority(Authority authority) {
    return required(authorities.get(authority));
  }

  /** What an authority says at a time about what it has revoked, DER-encoded. */
  public byte[] crl(Authority authority, Instant now) {
    List<Credential> revoked =
        authority == Signer.REVOKED.authority() ? List.of(signer(Signer.REVOKED)) : List.of();
    return authority(authority)
        .crl(
            now,
            CRL_VALIDITY,
            revoked.stream().map(Credential::certificate).toList(),
            revokedSince());
  }

  /** Since when {@link Signer#REVOKED} is revoked. */
  public Instant revokedSince() {
    return born.minus(REVOKED_AGO);
  }

  /** What the suite's own servers show under a host's name; under {@link #serverAnchor}. */
  public Credential server(String host, Instant now) {
    KeyPair keys = KeyPairs.ellipticCurve();
    CertificateAuthority issuer = authority(Authority.UNLISTED);
    return new Credential(
        "server",
        keys,
        List.of(
            issuer.issue(
                new X500Name("CN=" + host), keys.getPublic(), EndEntityProfile.server(host), now),
            issuer.certificate()));
  }

  /** What the suite's own servers are believed by. */
  public X509Certificate serverAnchor() {
    return authority(Authority.UNLISTED).certificate();
  }

  private static Credential signer(
      Signer signer, Map<Authority, CertificateAuthority> authorities, Instant now) {
    return credential(
        signer.alias(),
        signer.distinguishedName(),
        required(authorities.get(signer.authority())),
        EndEntityProfile.seal(POLICY),
        now.plus(signer.issued()));
  }

  private static Credential timeStamps(
      Map<Authority, CertificateAuthority> authorities, Instant now) {
    return credential(
        "time-stamps",
        "C=BD,O=Conformance suite,CN=Time-stamping unit",
        required(authorities.get(Authority.BD_TIME)),
        EndEntityProfile.timeStamping(POLICY),
        now.minus(HISTORY).plus(Duration.ofDays(1)));
  }

  private static Credential credential(
      String alias,
      String name,
      CertificateAuthority issuer,
      EndEntityProfile profile,
      Instant issued) {
    KeyPair keys = KeyPairs.ellipticCurve();
    return new Credential(
        alias,
        keys,
        List.of(
            issuer.issue(new X500Name(name), keys.getPublic(), profile, issued),
            issuer.certificate()));
  }

  private static <T> T required(@Nullable T found) {
    if (found == null) {
      throw new IllegalStateException("The world is not whole");
    }
    return found;
  }
}
