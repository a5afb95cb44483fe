// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.PullRequest;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.security.SignatureVerifier;

/**
 * Whether a PullRequest may have messages (ebMS 3.0 Core 7.10, eDelivery AS4 pull enhancement): the
 * request is signed, and its signer is the receiver of the channel. The default channel is
 * nobody's, so nothing is pulled from it.
 */
final class PullRequestAuthorisation {
  private final SignatureVerifier verifier;

  PullRequestAuthorisation(SignatureVerifier verifier) {
    this.verifier = verifier;
  }

  Leg authorise(PullRequest request, Unpacked unpacked, PModes pmodes, Instant now)
      throws MessageRefused, IOException {
    if (request.mpc().equals(UserMessage.DEFAULT_MPC)) {
      throw new MessageRefused(
          ErrorCode.PROCESSING_MODE_MISMATCH,
          "Nothing is pulled from the default channel; name the channel that is yours.");
    }
    return pmodes.forPull(request.mpc(), signer(request, unpacked, pmodes, now));
  }

  /** Partners of one channel may speak several profiles; the signature fits one of them. */
  private X509Certificate signer(PullRequest request, Unpacked unpacked, PModes pmodes, Instant now)
      throws MessageRefused, IOException {
    MessageRefused refused =
        new MessageRefused(
            ErrorCode.PROCESSING_MODE_MISMATCH,
            "No arrangement in force gives a processing mode for pulling from channel "
                + request.mpc()
                + ".");
    for (Map.Entry<AlgorithmSuite, List<X509Certificate>> registered :
        registered(pmodes.pullable(request.mpc())).entrySet()) {
      try {
        return verifier
            .verify(unpacked.envelope(), List.of(), registered.getValue(), registered.getKey(), now)
            .signer();
      } catch (MessageRefused e) {
        refused = e;
      }
    }
    throw refused;
  }

  private static Map<AlgorithmSuite, List<X509Certificate>> registered(List<Leg> legs) {
    Map<AlgorithmSuite, List<X509Certificate>> registered = new TreeMap<>();
    for (Leg leg : legs) {
      registered.merge(
          leg.security().suite(),
          leg.security().receiverSigning(),
          (some, more) -> Stream.concat(some.stream(), more.stream()).distinct().toList());
    }
    return new LinkedHashMap<>(registered);
  }
}
