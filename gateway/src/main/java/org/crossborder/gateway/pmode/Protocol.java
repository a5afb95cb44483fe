// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * PMode[1].Protocol: where messages are pushed to.
 *
 * @param address https; the responder's endpoint
 * @param tlsAnchors trust anchors of the TLS certificate at that address
 */
public record Protocol(URI address, List<X509Certificate> tlsAnchors) {
  public Protocol {
    tlsAnchors = List.copyOf(tlsAnchors);
  }
}
