// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.security.cert.X509Certificate;
import java.util.List;
import org.crossborder.gateway.ebms.AlgorithmSuite;

/**
 * PMode[1].Security: what both ends speak, and their certificates for it. eDelivery AS4 fixes all
 * else.
 *
 * @param suite of the eDelivery AS4 version that both ends speak
 * @param initiatorSigning may sign the message; several during a rollover
 * @param responderSigning may sign receipts and errors
 * @param responderEncryption the message is encrypted for the first that is valid
 */
public record Security(
    AlgorithmSuite suite,
    List<X509Certificate> initiatorSigning,
    List<X509Certificate> responderSigning,
    List<X509Certificate> responderEncryption) {
  public Security {
    initiatorSigning = List.copyOf(initiatorSigning);
    responderSigning = List.copyOf(responderSigning);
    responderEncryption = List.copyOf(responderEncryption);
  }
}
