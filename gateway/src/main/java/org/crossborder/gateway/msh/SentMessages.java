// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.Leg;
import org.jspecify.annotations.Nullable;

/**
 * The way from the MSH to the producer (ebMS 3.0 Core 2.1.1, Notify), for signals that come by a
 * connection of their own.
 */
public interface SentMessages {
  /**
   * What a signal about a message must fit to.
   *
   * @param references those that were signed; empty if the message has not travelled so far
   * @param source a message that travels in fragments, which its receipt must copy; else null
   */
  record Sent(Leg leg, List<SignedReference> references, @Nullable UserMessage source) {
    public Sent {
      references = List.copyOf(references);
    }

    /** A message that was signed itself. */
    public Sent(Leg leg, List<SignedReference> references) {
      this(leg, references, null);
    }

    /** A message whose fragments were signed. */
    public static Sent inFragments(Leg leg, UserMessage source) {
      return new Sent(leg, List.of(), source);
    }
  }

  /** A message of ours by its MessageId. */
  Optional<Sent> find(String messageId);

  /**
   * A receipt has come, and every reference and the signature fit; once more does no harm.
   *
   * @param receipt the SOAP envelope of the receipt, as received
   */
  void receipted(String messageId, byte[] receipt);

  /** Errors have come. */
  void reported(String messageId, SignalledErrors errors);
}
