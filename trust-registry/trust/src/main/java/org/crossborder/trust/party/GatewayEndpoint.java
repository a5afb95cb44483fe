// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A national gateway as its Party registered it: all that another gateway needs to derive a P-Mode.
 *
 * @param partyId the eb:PartyId of the access point
 * @param partyIdType the type attribute of the eb:PartyId
 * @param url where AS4 messages are pushed to; https
 * @param signingCertificates certificates that may sign this gateway's messages, receipts and
 *     business acknowledgements; several during a rollover
 * @param encryptionCertificates certificates to encrypt for; the first that is valid is used
 * @param tlsAnchors trust anchors of the TLS server certificate at {@code url}
 * @param profiles eDelivery AS4 versions that the gateway speaks, preferred first, e.g. {@code
 *     1.15}
 */
public record GatewayEndpoint(
    String partyId,
    String partyIdType,
    URI url,
    List<X509Certificate> signingCertificates,
    List<X509Certificate> encryptionCertificates,
    List<X509Certificate> tlsAnchors,
    List<String> profiles) {
  public GatewayEndpoint {
    signingCertificates = List.copyOf(signingCertificates);
    encryptionCertificates = List.copyOf(encryptionCertificates);
    tlsAnchors = List.copyOf(tlsAnchors);
    profiles = List.copyOf(profiles);
  }
}
