// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.attachment.WSS4JAttachment;
import com.helger.phase4.ebms3header.Ebms3Error;
import com.helger.phase4.ebms3header.Ebms3SignalMessage;
import com.helger.phase4.ebms3header.Ebms3UserMessage;
import com.helger.phase4.incoming.IAS4IncomingMessageMetadata;
import com.helger.phase4.incoming.IAS4IncomingMessageState;
import com.helger.phase4.incoming.IAS4SignalMessageConsumer;
import com.helger.phase4.incoming.IAS4UserMessageConsumer;
import com.helger.phase4.util.Phase4Exception;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pull request brought: a message and its receipt, or errors, or nothing. */
final class Pulled implements IAS4UserMessageConsumer, IAS4SignalMessageConsumer {
  private final Receipting receipting;
  private @Nullable ReceivedMessage message;
  private byte[] receipt = {};
  private List<String> errorCodes = List.of();

  /** Makes the receipt, while phase4 still has the message. */
  @FunctionalInterface
  interface Receipting {
    byte[] receiptFor(Ebms3UserMessage message, IAS4IncomingMessageState state)
        throws Phase4Exception;
  }

  Pulled(Receipting receipting) {
    this.receipting = receipting;
  }

  @Override
  public void handleUserMessage(
      Ebms3UserMessage received,
      IAS4IncomingMessageMetadata metadata,
      IAS4IncomingMessageState state)
      throws Phase4Exception {
    List<WSS4JAttachment> parts = state.getDecryptedAttachments();
    message = ReceivedMessage.of(received, parts, state);
    receipt = receipting.receiptFor(received, state);
  }

  @Override
  public void handleSignalMessage(
      Ebms3SignalMessage signal,
      IAS4IncomingMessageMetadata metadata,
      IAS4IncomingMessageState state) {
    errorCodes = signal.getError().stream().map(Ebms3Error::getErrorCode).toList();
  }

  Optional<ReceivedMessage> message() {
    return Optional.ofNullable(message);
  }

  byte[] receipt() {
    return receipt.clone();
  }

  List<String> errorCodes() {
    return errorCodes;
  }
}
