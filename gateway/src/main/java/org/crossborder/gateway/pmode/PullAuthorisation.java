// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.security.cert.X509Certificate;
import java.util.List;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.jspecify.annotations.Nullable;

/**
 * Who may pull from a channel: whoever the messages on it are for (ebMS 3.0 Core 7.10).
 *
 * @param pullable the legs on the channel
 */
record PullAuthorisation(List<Leg> pullable) {

  Leg authorise(@Nullable String mpc, X509Certificate signer) throws MessageRefused {
    if (pullable.isEmpty()) {
      throw new MessageRefused(
          ErrorCode.PROCESSING_MODE_MISMATCH,
          "No arrangement in force gives a processing mode for pulling from channel "
              + (mpc == null ? "default" : mpc)
              + ".");
    }
    return pullable.stream()
        .filter(leg -> leg.security().receiverSigning().contains(signer))
        .findFirst()
        .orElseThrow(
            () ->
                new MessageRefused(
                    ErrorCode.FAILED_AUTHENTICATION,
                    "The signer of the pull request is not the receiver of this channel."));
  }
}
