// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A national gateway as its Party registered it: all that another gateway needs to derive a P-Mode.
 *
 * @param partyId the eb:PartyId of the access point
 * @param partyIdType the type attribute of the eb:PartyId
 * @param url where AS4 messages are pushed to; https. Null if the gateway cannot be reached from
 *     outside: it pulls its messages from the others
 * @param signingCertificates certificates that may sign this gateway's messages, receipts and
 *     business acknowledgements; several during a rollover
 * @param encryptionCertificates certificates to encrypt for; the first that is valid is used
 * @param tlsAnchors trust anchors of the TLS server certificate at {@code url}; empty without one
 * @param profiles eDelivery AS4 versions that the gateway speaks, preferred first, e.g. {@code
 *     1.15}
 * @param fragmentBytes largest fragment that it takes; larger messages to it are split (eDelivery
 *     AS4 Split and Join). Null if it cannot join fragments
 * @param verdict what its Party says of a conformance test of it; null if nothing
 */
public record GatewayEndpoint(
    String partyId,
    String partyIdType,
    @Nullable URI url,
    List<X509Certificate> signingCertificates,
    List<X509Certificate> encryptionCertificates,
    List<X509Certificate> tlsAnchors,
    List<String> profiles,
    @Nullable Long fragmentBytes,
    @Nullable ConformanceVerdict verdict) {
  public GatewayEndpoint {
    signingCertificates = List.copyOf(signingCertificates);
    encryptionCertificates = List.copyOf(encryptionCertificates);
    tlsAnchors = List.copyOf(tlsAnchors);
    profiles = List.copyOf(profiles);
  }

  /** A gateway of which no verdict is published. */
  public GatewayEndpoint(
      String partyId,
      String partyIdType,
      @Nullable URI url,
      List<X509Certificate> signingCertificates,
      List<X509Certificate> encryptionCertificates,
      List<X509Certificate> tlsAnchors,
      List<String> profiles,
      @Nullable Long fragmentBytes) {
    this(
        partyId,
        partyIdType,
        url,
        signingCertificates,
        encryptionCertificates,
        tlsAnchors,
        profiles,
        fragmentBytes,
        null);
  }

  /** A gateway that joins no fragments. */
  public GatewayEndpoint(
      String partyId,
      String partyIdType,
      @Nullable URI url,
      List<X509Certificate> signingCertificates,
      List<X509Certificate> encryptionCertificates,
      List<X509Certificate> tlsAnchors,
      List<String> profiles) {
    this(
        partyId,
        partyIdType,
        url,
        signingCertificates,
        encryptionCertificates,
        tlsAnchors,
        profiles,
        null);
  }

  /** The same with what a conformance test found. */
  public GatewayEndpoint with(ConformanceVerdict found) {
    return new GatewayEndpoint(
        partyId,
        partyIdType,
        url,
        signingCertificates,
        encryptionCertificates,
        tlsAnchors,
        profiles,
        fragmentBytes,
        found);
  }

  /** Where it can be reached; empty if it pulls. */
  public Optional<URI> address() {
    return Optional.ofNullable(url);
  }
}
