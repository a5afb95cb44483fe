// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;

import java.util.Arrays;
import java.util.Optional;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/**
 * The suite that a received message claims to be signed with. Nothing is believed because of it: it
 * only says how to sign the error for a sender whose P-Mode was not found, so that he can verify
 * it.
 */
public final class SpokenSuite {
  private SpokenSuite() {}

  /** None if there is no signature, or none of ours. */
  public static Optional<AlgorithmSuite> of(Envelope envelope) {
    try {
      Optional<Element> signature = SecurityHeader.of(envelope).signature();
      if (signature.isEmpty()) {
        return Optional.empty();
      }
      Element signedInfo = Dom.required(signature.get(), DS, "SignedInfo");
      String algorithm =
          Dom.required(signedInfo, DS, "SignatureMethod").getAttributeNS(null, "Algorithm");
      return Arrays.stream(AlgorithmSuite.values())
          .filter(suite -> suite.signature().equals(algorithm))
          .findFirst();
    } catch (MessageRefused unreadable) {
      return Optional.empty();
    }
  }
}
