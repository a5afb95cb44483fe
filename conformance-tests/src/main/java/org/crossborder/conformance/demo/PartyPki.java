// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;

/**
 * All keys of one Party.
 *
 * @param root the Party's root authority
 * @param sealAuthority issues certificates to authorities that seal documents; in the register
 * @param issuingAuthority seals certificates of origin
 * @param unlistedBureau seals too, but under an authority that is not in the register
 * @param gateway signs and decrypts AS4 messages, seals business acknowledgements
 * @param tls serves and opens TLS connections on loopback
 */
record PartyPki(
    CertificateAuthority root,
    CertificateAuthority sealAuthority,
    Credential issuingAuthority,
    Credential unlistedBureau,
    GatewayKeys gateway,
    Credential tls) {

  /** The policy of the seal CAs' certificates, under the arc for examples (RFC 5612). */
  static final String SEAL_POLICY = "1.3.6.1.4.1.32473.1.1";

  static PartyPki create(State state, Instant now) {
    CertificateAuthority root = CertificateAuthority.root(name(state, "Root CA"), now);
    CertificateAuthority seals = root.subordinate(name(state, "Seal CA"), now);
    CertificateAuthority unlisted = root.subordinate(name(state, "Unlisted CA"), now);
    return new PartyPki(
        root,
        seals,
        holder(
            seals,
            "seal",
            name(state, state.issuingAuthority()),
            EndEntityProfile.seal(SEAL_POLICY),
            now),
        holder(
            unlisted,
            "seal",
            name(state, "Unlisted Bureau"),
            EndEntityProfile.seal(SEAL_POLICY),
            now),
        GatewayKeys.issuedBy(root, name(state, "National Gateway"), state.curve(), now),
        holder(root, "tls", name(state, "localhost"), EndEntityProfile.loopbackServer(), now));
  }

  private static Credential holder(
      CertificateAuthority issuer,
      String alias,
      X500Name subject,
      EndEntityProfile profile,
      Instant now) {
    KeyPair keys = KeyPairs.ellipticCurve();
    return new Credential(
        alias,
        keys,
        List.of(issuer.issue(subject, keys.getPublic(), profile, now), issuer.certificate()));
  }

  private static X500Name name(State state, String commonName) {
    return new X500Name("C=" + state.code() + ",O=" + state.name() + " (demo),CN=" + commonName);
  }
}
