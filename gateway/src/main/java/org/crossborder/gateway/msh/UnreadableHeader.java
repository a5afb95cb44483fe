// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.Optional;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.security.SpokenSuite;
import org.jspecify.annotations.Nullable;

/**
 * An eb:Messaging header that cannot be read, with what can be read of it all the same: the error
 * names the message in error (ebMS 3.0 Core 6.3), and its sender can verify it.
 */
final class UnreadableHeader extends MessageRefused {
  private static final long serialVersionUID = 1L;

  private final transient Envelope envelope;

  UnreadableHeader(MessageRefused why, Envelope envelope) {
    super(why.code(), why.errorDetail(), why);
    this.envelope = envelope;
  }

  @Nullable String messageId() {
    Optional<String> messageId = MessagingReader.messageId(envelope.messaging());
    return messageId.orElse(null);
  }

  @Nullable AlgorithmSuite spokenSuite() {
    return SpokenSuite.of(envelope).orElse(null);
  }
}
