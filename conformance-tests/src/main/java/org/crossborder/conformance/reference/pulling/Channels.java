// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.pulling;

import static org.crossborder.conformance.as4.ebms.ErrorCode.PROCESSING_MODE_MISMATCH;
import static org.crossborder.conformance.as4.xml.Namespaces.EB;

import java.util.List;
import java.util.Set;
import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.security.Check;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.partner.PMode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Who may pull from which channel (ebMS 3.0 Core, 3.4 and 7.10). */
record Channels(String mpc, PMode pmode, @Nullable PullRule broken) {
  private static final String DEFAULT =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/defaultMPC";

  /** Writes the channel into a message. */
  static Deviation naming(String mpc) {
    return new Deviation.BeforeSigning(
        envelope -> Elements.first(envelope, EB, "UserMessage").setAttribute("mpc", mpc));
  }

  void authorise(String channel, Document envelope) throws Refused {
    if (!channel.equals(mpc) && !forgiven(channel)) {
      throw new Refused(PROCESSING_MODE_MISMATCH, "There is no channel " + channel);
    }
    boolean signed = !SignatureVerifier.signatures(envelope).isEmpty();
    if (signed || broken != PullRule.SIGNATURE_REQUIRED) {
      new SignatureVerifier(pmode.profile(), pmode.theirKeys().signers(), omitted())
          .verify(envelope, List.of());
    }
  }

  private boolean forgiven(String channel) {
    if (channel.startsWith(mpc + "/")) {
      return broken == PullRule.SUB_CHANNEL_KNOWN;
    }
    return broken == (channel.equals(DEFAULT) ? PullRule.DEFAULT_CHANNEL : PullRule.CHANNEL_KNOWN);
  }

  private Set<Check> omitted() {
    if (broken == PullRule.SIGNER_KNOWN) {
      return Set.of(Check.SIGNER);
    }
    return broken == PullRule.SIGNATURE_HOLDS ? Set.of(Check.HEADER_DIGEST) : Set.of();
  }
}
