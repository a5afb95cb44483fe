// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.trust.party.GatewayEndpoint;

/**
 * Which eDelivery AS4 version a leg uses: the first that the receiver registered, of those that the
 * sender speaks as well and that both have registered certificates for.
 */
final class Negotiation {
  private Negotiation() {}

  static Optional<Security> between(GatewayEndpoint sender, GatewayEndpoint receiver) {
    return receiver.profiles().stream()
        .filter(sender.profiles()::contains)
        .flatMap(version -> AlgorithmSuite.of(version).stream())
        .map(suite -> security(suite, sender, receiver))
        .filter(Negotiation::isPossible)
        .findFirst();
  }

  /** Why there is none, in words for both operators. */
  static Optional<String> obstacle(GatewayEndpoint sender, GatewayEndpoint receiver) {
    return between(sender, receiver).isPresent()
        ? Optional.empty()
        : Optional.of(
            ("%s speaks eDelivery AS4 %s and %s speaks %s; they have no version in common for which"
                    + " both registered certificates.")
                .formatted(
                    sender.partyId(), sender.profiles(), receiver.partyId(), receiver.profiles()));
  }

  private static Security security(
      AlgorithmSuite suite, GatewayEndpoint sender, GatewayEndpoint receiver) {
    return new Security(
        suite,
        those(sender.signingCertificates(), suite::signsWith),
        those(receiver.signingCertificates(), suite::signsWith),
        those(receiver.encryptionCertificates(), suite::encryptsFor),
        Set.of());
  }

  private static boolean isPossible(Security security) {
    return !security.senderSigning().isEmpty()
        && !security.receiverSigning().isEmpty()
        && !security.receiverEncryption().isEmpty();
  }

  private static List<X509Certificate> those(
      List<X509Certificate> certificates, Predicate<X509Certificate> kind) {
    return certificates.stream().filter(kind).toList();
  }
}
