// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Configurations of other gateways that can be imported. */
public enum ForeignConfiguration {
  /** One file with all P-Modes, root {@code configuration} of http://domibus.eu/configuration. */
  DOMIBUS,
  /**
   * A file for each P-Mode, root {@code PMode} of http://holodeck-b2b.org/schemas/2014/10/pmode.
   */
  HOLODECK;

  /**
   * Imports a file.
   *
   * @param certificates folder with a file for each alias of the other gateway's trust store
   * @param states ISO codes by the configuration's names of parties
   */
  public Imported read(Path file, Path certificates, Map<String, String> states)
      throws IOException, UnreadableConfigurationException {
    XmlElement root = HardenedXml.read(file);
    String expected = this == DOMIBUS ? "configuration" : "PMode";
    if (!root.name().equals(expected)) {
      throw new UnreadableConfigurationException(
          root.line(), "Its root is %s, and not %s.".formatted(root.name(), expected));
    }
    Reading reading = new Reading();
    CertificateFolder folder = new CertificateFolder(certificates);
    return this == DOMIBUS
        ? new DomibusConfiguration(root, folder, new States(states), reading).read()
        : new HolodeckPMode(root, folder, new States(states), reading).read();
  }
}
