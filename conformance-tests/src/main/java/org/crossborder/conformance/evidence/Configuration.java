// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.net.URI;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.TheirKeys;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.Pem;
import org.jspecify.annotations.Nullable;

/**
 * What a run on the AS4 wire was set to: certificates as PEM, no key.
 *
 * @param plan id of the plan
 * @param sending how a gateway that sends is waited for; null: the plan has none
 */
public record Configuration(
    String plan,
    String profile,
    URI target,
    TradingPartner own,
    TradingPartner theirs,
    @Nullable String agreement,
    String service,
    @Nullable String serviceType,
    String action,
    Map<String, String> properties,
    Own ownCertificates,
    Theirs theirCertificates,
    @Nullable SendingTerms sending)
    implements Setting {

  /** The suite's certificates. */
  record Own(
      String signing, String decryption, @Nullable String expired, @Nullable String notYetValid) {}

  /** Those of the gateway under test. */
  record Theirs(String signing, String encryption) {}

  /** Of a run that waits for nobody. */
  public static Configuration of(String plan, PMode pmode) {
    return of(plan, pmode, null);
  }

  /** Of a run. */
  public static Configuration of(String plan, PMode pmode, @Nullable SendingTerms sending) {
    OwnKeys own = pmode.ownKeys();
    return new Configuration(
        plan,
        pmode.profile().version(),
        pmode.url(),
        pmode.own(),
        pmode.theirs(),
        pmode.agreement(),
        pmode.service(),
        pmode.serviceType(),
        pmode.action(),
        pmode.properties(),
        new Own(
            pem(own.signing()),
            pem(own.decryption()),
            maybe(own.expired()),
            maybe(own.notYetValid())),
        new Theirs(
            Pem.of(pmode.theirKeys().signers()), Pem.of(List.of(pmode.theirKeys().encryption()))),
        sending);
  }

  /**
   * The P-Mode, with one new key in the place of all that the bundle does not have: what is made
   * with it never leaves, since a record stands in its place.
   */
  PMode pmode() {
    Profile known = Profile.of(profile);
    KeyPair none = known.newSigningKeys();
    return new PMode(
        known,
        target,
        own,
        theirs,
        agreement,
        service,
        serviceType,
        action,
        properties,
        new OwnKeys(
            credential("signing", ownCertificates.signing(), none),
            credential("decryption", ownCertificates.decryption(), none),
            maybe("expired", ownCertificates.expired(), none),
            maybe("not-yet-valid", ownCertificates.notYetValid(), none)),
        new TheirKeys(
            Pem.read(theirCertificates.signing()),
            Pem.read(theirCertificates.encryption()).get(0)));
  }

  private static String pem(Credential credential) {
    return Pem.of(List.of(credential.certificate()));
  }

  private static @Nullable String maybe(@Nullable Credential credential) {
    return credential == null ? null : pem(credential);
  }

  private static Credential credential(String alias, String pem, KeyPair keys) {
    List<X509Certificate> chain = Pem.read(pem);
    return new Credential(alias, keys, chain);
  }

  private static @Nullable Credential maybe(String alias, @Nullable String pem, KeyPair keys) {
    return pem == null ? null : credential(alias, pem, keys);
  }
}
