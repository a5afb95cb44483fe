// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.trust.party.GatewayEndpoint;

/**
 * Which eDelivery AS4 version a P-Mode uses: the first that the responder registered, of those that
 * the initiator speaks as well and that both have registered certificates for.
 */
final class Negotiation {
  private Negotiation() {}

  static Optional<Security> between(GatewayEndpoint initiator, GatewayEndpoint responder) {
    return responder.profiles().stream()
        .filter(initiator.profiles()::contains)
        .flatMap(version -> AlgorithmSuite.of(version).stream())
        .map(suite -> security(suite, initiator, responder))
        .filter(Negotiation::isPossible)
        .findFirst();
  }

  private static Security security(
      AlgorithmSuite suite, GatewayEndpoint initiator, GatewayEndpoint responder) {
    return new Security(
        suite,
        those(initiator.signingCertificates(), suite::signsWith),
        those(responder.signingCertificates(), suite::signsWith),
        those(responder.encryptionCertificates(), suite::encryptsFor));
  }

  private static boolean isPossible(Security security) {
    return !security.initiatorSigning().isEmpty()
        && !security.responderSigning().isEmpty()
        && !security.responderEncryption().isEmpty();
  }

  private static List<X509Certificate> those(
      List<X509Certificate> certificates, Predicate<X509Certificate> kind) {
    return certificates.stream().filter(kind).toList();
  }
}
