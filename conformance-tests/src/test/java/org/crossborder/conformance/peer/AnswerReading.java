// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.client.AS4ClientSentMessage;
import com.helger.phase4.ebms3header.Ebms3SignalMessage;
import com.helger.phase4.incoming.IAS4IncomingMessageMetadata;
import com.helger.phase4.incoming.IAS4IncomingMessageState;
import com.helger.phase4.incoming.IAS4SignalMessageConsumer;
import com.helger.phase4.sender.EAS4UserMessageSendResult;
import com.helger.phase4.sender.IAS4RawResponseConsumer;
import com.helger.phase4.sender.IAS4SignalMessageValidationResultHandler;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down what phase4 reports while it sends one message and reads the response. */
final class AnswerReading
    implements IAS4RawResponseConsumer,
        IAS4SignalMessageConsumer,
        IAS4SignalMessageValidationResultHandler {
  private final List<String> trouble = new ArrayList<>();
  private byte[] body = {};
  private int sentReferences;
  private boolean referencesMatch;
  private @Nullable Ebms3SignalMessage signal;
  private @Nullable X509Certificate signer;

  @Override
  public void handleResponse(AS4ClientSentMessage<byte[]> sent) {
    if (sent.getBuiltMessage().hasDSReferences()) {
      sentReferences = sent.getBuiltMessage().getAllDSReferences().size();
    }
    if (sent.hasResponseContent()) {
      body = sent.getResponseContent();
    }
  }

  @Override
  public void handleSignalMessage(
      Ebms3SignalMessage received,
      IAS4IncomingMessageMetadata metadata,
      IAS4IncomingMessageState state) {
    signal = received;
    signer = state.isSoapSignatureChecked() ? state.getSigningCertificate() : null;
  }

  @Override
  public void onSuccess() {
    referencesMatch = true;
  }

  @Override
  public void onError(String detail) {
    trouble.add(detail);
  }

  @Override
  public void onNotApplicable() {
    // An error signal has no references to compare.
  }

  void failed(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      trouble.add(cause.toString());
    }
  }

  Answer answer(EAS4UserMessageSendResult result) {
    boolean receipted = referencesMatch && trouble.isEmpty();
    return new Answer(
        result, body, signal, signer, receipted ? sentReferences : 0, List.copyOf(trouble));
  }
}
