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

/**
 * One end of the line between two gateways of the demo: what the register says of it, and the keys
 * that only it has.
 *
 * @param state ISO code of the Party that it speaks for
 * @param keys signs and decrypts
 * @param tls serves TLS
 * @param anchor what its TLS certificate is issued under
 */
public record AccessPoint(
    String state, URI url, Credential keys, Credential tls, X509Certificate anchor) {

  /** The two ends of the demo's line, without any server. */
  public static List<AccessPoint> pair(Path home) throws IOException {
    Parties parties = Parties.create(Ports.free(), DemoHome.create(home), Instant.now());
    return List.of(of(parties.exporter()), of(parties.importer()));
  }

  static AccessPoint of(DemoParty party) {
    return new AccessPoint(
        party.state().code(),
        party.as4Url(),
        party.pki().gateway(),
        party.pki().tls(),
        party.pki().root().certificate());
  }

  /** Its eb:PartyId. */
  public String partyId() {
    return "gateway-" + state.toLowerCase(Locale.ROOT);
  }

  /** The certificate that the register has for its signatures and for its encryption. */
  public X509Certificate certificate() {
    return keys.certificate();
  }

  /** TLS for those who call it. */
  public SSLContext client() {
    return Tls.client(anchor);
  }

  /** TLS for those who are called in its place. */
  public SSLContext server() {
    return Tls.server(tls);
  }
}
