// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.OlderKeyTransport;

/**
 * PMode[n].Security: what both ends of a leg speak, and their certificates for it. eDelivery AS4
 * fixes all else.
 *
 * @param suite of the eDelivery AS4 version that both ends speak
 * @param senderSigning may sign the user message; several during a rollover
 * @param receiverSigning may sign receipts, errors and pull requests
 * @param receiverEncryption the message is encrypted for the first that is valid
 * @param alsoAccepted older key transport that the receiver still reads; nothing is sent with it
 */
public record Security(
    AlgorithmSuite suite,
    List<X509Certificate> senderSigning,
    List<X509Certificate> receiverSigning,
    List<X509Certificate> receiverEncryption,
    Set<OlderKeyTransport> alsoAccepted) {
  public Security {
    senderSigning = List.copyOf(senderSigning);
    receiverSigning = List.copyOf(receiverSigning);
    receiverEncryption = List.copyOf(receiverEncryption);
    alsoAccepted = Set.copyOf(alsoAccepted);
  }
}
