// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.TheirKeys;
import org.crossborder.conformance.pki.Pem;

/** The P-Mode of a run file that 'init' wrote, as the gateway under test has it. */
public final class PeersSide {
  private static final String EBMS =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/";
  private static final String TYPE =
      "urn:oasis:names:tc:ebcore:partyid-type:unregistered:conformance";

  private PeersSide() {}

  /**
   * Reads the suite's certificates.
   *
   * @param keys of the gateway under test
   * @param suite the folder that 'init' wrote
   */
  public static PMode of(OwnKeys keys, Path suite) throws IOException {
    var certificates = Pem.read(Files.readString(suite.resolve("suite.pem")));
    return new PMode(
        Profile.V2_0,
        URI.create("https://localhost/"),
        new TradingPartner("gateway-under-test", TYPE, EBMS + "responder"),
        new TradingPartner("conformance-suite", TYPE, EBMS + "initiator"),
        "urn:conformance:agreement",
        "urn:conformance:service",
        null,
        "Document",
        Map.of(),
        keys,
        new TheirKeys(certificates, certificates.get(1)));
  }
}
