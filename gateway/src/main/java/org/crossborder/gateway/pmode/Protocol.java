// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PMode[n].Protocol: where the HTTP requests of a leg go.
 *
 * @param address https; the endpoint of the one who is asked
 * @param tlsAnchors trust anchors of the TLS certificate at that address
 * @param tlsVersions those that are offered
 * @param lookup how the address is found when a message is sent; null if {@code address} is it
 */
public record Protocol(
    URI address,
    List<X509Certificate> tlsAnchors,
    Set<TlsVersion> tlsVersions,
    @Nullable ReceiverLookup lookup) {
  public Protocol {
    tlsAnchors = List.copyOf(tlsAnchors);
    tlsVersions = Set.copyOf(tlsVersions);
  }

  /** With an address that is known. */
  public Protocol(URI address, List<X509Certificate> tlsAnchors, Set<TlsVersion> tlsVersions) {
    this(address, tlsAnchors, tlsVersions, null);
  }

  /** With every version of TLS that eDelivery AS4 allows. */
  public Protocol(URI address, List<X509Certificate> tlsAnchors) {
    this(address, tlsAnchors, EnumSet.allOf(TlsVersion.class));
  }

  /**
   * Whether a version of TLS is offered.
   *
   * @param version as Java names it, e.g. TLSv1.3
   */
  public boolean offers(String version) {
    return tlsVersions.stream().anyMatch(one -> one.protocol().equals(version));
  }
}
