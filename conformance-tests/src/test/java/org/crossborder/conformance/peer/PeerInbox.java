// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.collection.commons.ICommonsList;
import com.helger.http.header.HttpHeaderMap;
import com.helger.phase4.attachment.WSS4JAttachment;
import com.helger.phase4.ebms3header.Ebms3SignalMessage;
import com.helger.phase4.ebms3header.Ebms3UserMessage;
import com.helger.phase4.error.AS4ErrorList;
import com.helger.phase4.incoming.IAS4IncomingMessageMetadata;
import com.helger.phase4.incoming.IAS4IncomingMessageState;
import com.helger.phase4.incoming.spi.AS4MessageProcessorResult;
import com.helger.phase4.incoming.spi.AS4SignalMessageProcessorResult;
import com.helger.phase4.incoming.spi.IAS4IncomingMessageProcessorSPI;
import com.helger.phase4.model.pmode.IPMode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** The consumer behind phase4: keeps what it delivers. */
final class PeerInbox implements IAS4IncomingMessageProcessorSPI {
  private final List<ReceivedMessage> messages = new CopyOnWriteArrayList<>();

  List<ReceivedMessage> messages() {
    return List.copyOf(messages);
  }

  @Override
  public AS4MessageProcessorResult processAS4UserMessage(
      IAS4IncomingMessageMetadata metadata,
      HttpHeaderMap httpHeaders,
      Ebms3UserMessage header,
      IPMode pmode,
      @Nullable Node body,
      @Nullable ICommonsList<WSS4JAttachment> attachments,
      IAS4IncomingMessageState state,
      AS4ErrorList errors) {
    messages.add(ReceivedMessage.of(header, attachments, state));
    return AS4MessageProcessorResult.createSuccess();
  }

  @Override
  public AS4SignalMessageProcessorResult processAS4SignalMessage(
      IAS4IncomingMessageMetadata metadata,
      HttpHeaderMap httpHeaders,
      Ebms3SignalMessage signal,
      @Nullable IPMode pmode,
      IAS4IncomingMessageState state,
      AS4ErrorList errors) {
    return AS4SignalMessageProcessorResult.createSuccess();
  }

  @Override
  public void processAS4ResponseMessage(
      IAS4IncomingMessageMetadata metadata,
      IAS4IncomingMessageState state,
      @Nullable String responseMessageId,
      byte @Nullable [] response,
      boolean available,
      AS4ErrorList errors) {
    // The response is kept by the one who sends it.
  }
}
