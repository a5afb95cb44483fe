// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;

/**
 * One end of the line between two gateways of the demo: what the register says of it, and the keys
 * that only it has.
 *
 * @param state ISO code of the Party that it speaks for
 * @param signing signs
 * @param decryption decrypts; under eDelivery AS4 1.15 the same as {@code signing}
 * @param former certificates that are registered still for signatures, and have expired
 * @param tls serves and opens TLS connections
 * @param anchor what its TLS certificate is issued under
 */
public record AccessPoint(
    String state,
    URI url,
    Credential signing,
    Credential decryption,
    List<Credential> former,
    Credential tls,
    X509Certificate anchor) {
  public AccessPoint {
    former = List.copyOf(former);
  }

  /**
   * The two ends of the demo's line, without any server.
   *
   * @param profile the version of eDelivery AS4 that they speak
   */
  public static List<AccessPoint> pair(Path home, String profile) throws IOException {
    Parties parties = Parties.create(Ports.free(), DemoHome.create(home), Instant.now());
    return List.of(
        of(parties.exporter(), profile, List.of()), of(parties.importer(), profile, List.of()));
  }

  static AccessPoint of(DemoParty party, String profile, List<Credential> former) {
    GatewayKeys keys = party.pki().gateway();
    return new AccessPoint(
        party.state().code(),
        party.as4Url(),
        keys.signing(profile),
        keys.decryption(profile),
        former,
        party.pki().tls(),
        party.pki().root().certificate());
  }

  /** Its eb:PartyId. */
  public String partyId() {
    return "gateway-" + state.toLowerCase(Locale.ROOT);
  }

  /** TLS for those who call it, with the certificate that they show, if they show one. */
  public SSLContext calledWith(@Nullable Credential client) {
    return client == null ? Tls.client(anchor) : Tls.client(client, anchor);
  }

  /** TLS as it is called by another end, which it can ask for its certificate. */
  public SSLContext server(AccessPoint caller) {
    return Tls.server(tls, caller.anchor());
  }
}
