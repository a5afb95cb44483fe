// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.attachment.AS4DecompressException;
import com.helger.phase4.attachment.WSS4JAttachment;
import com.helger.phase4.ebms3header.Ebms3UserMessage;
import com.helger.phase4.incoming.IAS4IncomingMessageState;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A UserMessage as phase4 delivered it.
 *
 * @param payloads decrypted and decompressed, in their order
 * @param signer whose certificate the signature verified with; null if there was none
 * @param encrypted whether something in it had been encrypted
 */
record ReceivedMessage(
    Ebms3UserMessage header,
    List<byte[]> payloads,
    @Nullable X509Certificate signer,
    boolean encrypted) {

  static ReceivedMessage of(
      Ebms3UserMessage header,
      @Nullable List<WSS4JAttachment> attachments,
      IAS4IncomingMessageState state) {
    return new ReceivedMessage(
        header,
        attachments == null ? List.of() : attachments.stream().map(ReceivedMessage::read).toList(),
        state.isSoapSignatureChecked() ? state.getSigningCertificate() : null,
        state.isSoapDecrypted());
  }

  String messageId() {
    return header.getMessageInfo().getMessageId();
  }

  /** The message that it is about; empty if none. */
  String refToMessageId() {
    String id = header.getMessageInfo().getRefToMessageId();
    return id == null ? "" : id;
  }

  String conversationId() {
    return header.getCollaborationInfo().getConversationId();
  }

  String action() {
    return header.getCollaborationInfo().getAction();
  }

  /** The value of a property of its first part; empty if it is not there. */
  String partProperty(String name) {
    return header.getPayloadInfo().getPartInfoAtIndex(0).getPartProperties().getProperty().stream()
        .filter(property -> property.getName().equals(name))
        .map(property -> property.getValue())
        .findFirst()
        .orElse("");
  }

  /** How many eb:PartyId its sender and its receiver have together. */
  int partyIds() {
    return header.getPartyInfo().getFrom().getPartyIdCount()
        + header.getPartyInfo().getTo().getPartyIdCount();
  }

  /** The value of a message property; empty if it is not there. */
  String property(String name) {
    return header.getMessageProperties().getProperty().stream()
        .filter(property -> property.getName().equals(name))
        .map(property -> property.getValue())
        .findFirst()
        .orElse("");
  }

  private static byte[] read(WSS4JAttachment part) {
    try (InputStream content = part.getSourceStream()) {
      return content.readAllBytes();
    } catch (IOException damaged) {
      throw new AS4DecompressException(damaged);
    }
  }
}
