// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import org.crossborder.gateway.ebms.PartyId;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.gateway.pmode.Participant;
import org.crossborder.gateway.pmode.imported.ImportReport.Outcome;

/**
 * A party of another gateway's configuration.
 *
 * @param element where it is described
 * @param name under which the configuration, and its trust store, know it
 * @param state ISO code, or a code that ISO leaves to users
 */
record ForeignParty(XmlElement element, String name, String state, PartyId id, URI address) {
  /** Where nobody answers; the operator has to say where. */
  static final URI UNKNOWN_ADDRESS = URI.create("https://address.invalid/");

  Participant as(String role) {
    return new Participant(state, new TradingPartner(id, role));
  }

  List<X509Certificate> certificates(CertificateFolder folder, Reading reading) throws IOException {
    return found(folder.of(name), name, reading);
  }

  List<X509Certificate> tlsAnchors(CertificateFolder folder, Reading reading) throws IOException {
    return found(folder.tlsAnchors(name), "tls-" + name, reading);
  }

  private List<X509Certificate> found(
      List<X509Certificate> certificates, String alias, Reading reading) {
    if (certificates.isEmpty()) {
      reading.report.add(
          element,
          Outcome.MISSING,
          "there is no %s.pem (.crt, .cer, .der) in the folder of certificates".formatted(alias));
    }
    return certificates;
  }
}
