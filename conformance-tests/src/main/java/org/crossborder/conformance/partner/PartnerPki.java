// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.partner;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;

/** The suite's own public key infrastructure, for a team that has no registration yet. */
public final class PartnerPki {
  private static final Duration SOON = Duration.ofDays(30);

  private final CertificateAuthority authority;
  private final Profile profile;
  private final Instant now;

  public PartnerPki(Profile profile, Instant now) {
    this.authority = CertificateAuthority.root(new X500Name("O=Conformance,CN=Root CA"), now);
    this.profile = profile;
    this.now = now;
  }

  /** The authority that all are issued under. */
  public CertificateAuthority authority() {
    return authority;
  }

  /** All keys of one end of the line. */
  public OwnKeys keys(String holder) {
    EndEntityProfile certified = profile.signingCertificate();
    Instant former = now.minus(certified.validity()).minus(Duration.ofDays(1));
    Credential signing = signing(holder, "signing", now);
    return new OwnKeys(
        signing,
        decryption(holder, signing),
        signing(holder, "expired", former),
        signing(holder, "not-yet-valid", now.plus(SOON)));
  }

  /** Serves TLS on this machine. */
  public Credential tls() {
    KeyPair keys = KeyPairs.ellipticCurve();
    return issued("localhost", "tls", keys, EndEntityProfile.loopbackServer(), now);
  }

  /** Signs evidence, on P-256, which every profile's tools know. */
  public Credential evidence(String holder) {
    return issued(
        holder + " evidence",
        "evidence",
        KeyPairs.ellipticCurve(),
        EndEntityProfile.messageSigning(),
        now);
  }

  /** What the other end registers of these keys. */
  public static TheirKeys published(OwnKeys keys) {
    return new TheirKeys(
        Stream.of(keys.signing(), keys.expired(), keys.notYetValid())
            .filter(Objects::nonNull)
            .map(Credential::certificate)
            .toList(),
        keys.decryption().certificate());
  }

  Credential signing(String holder, String alias, Instant issued) {
    return issued(holder, alias, profile.newSigningKeys(), profile.signingCertificate(), issued);
  }

  Credential decryption(String holder, Credential signing) {
    return profile.hasOnePair()
        ? signing
        : issued(
            holder,
            "decryption",
            profile.newDecryptionKeys(),
            EndEntityProfile.keyAgreement(),
            now);
  }

  private Credential issued(
      String holder, String alias, KeyPair keys, EndEntityProfile certified, Instant at) {
    X500Name name = new X500Name("O=Conformance,CN=" + holder);
    return new Credential(
        alias,
        keys,
        List.of(authority.issue(name, keys.getPublic(), certified, at), authority.certificate()));
  }
}
