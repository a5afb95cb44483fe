// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.MessageUnit;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.PullRequest;
import org.crossborder.gateway.ebms.Receipt;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.Security;
import org.crossborder.gateway.security.SecurityPolicy;
import org.crossborder.gateway.security.Signer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Makes signed signals: receipts (AS4 5.1.8) and errors (ebMS 3.0 Core 6). */
public final class SignalPrinter {
  private final Signer signer;
  private final Supplier<String> messageIds;
  private final Clock clock;

  public SignalPrinter(Signer signer, Supplier<String> messageIds, Clock clock) {
    this.signer = signer;
    this.messageIds = messageIds;
    this.clock = clock;
  }

  /** What partners' certificates are held against as well. */
  SecurityPolicy policy() {
    return signer.policy();
  }

  /** A non-repudiation receipt for a message with these signed references. */
  public byte[] receipt(String messageId, List<SignedReference> references, Security security) {
    return signed(
        SignalMessage.receipt(info(messageId), new Receipt(references)),
        security.suite(),
        security.receiverSigning());
  }

  /** A receipt of reception awareness for a source message, which was not signed itself. */
  public byte[] receipt(UserMessage source, Security security) {
    return signed(
        SignalMessage.receipt(info(source.messageInfo().messageId()), Receipt.of(source)),
        security.suite(),
        security.receiverSigning());
  }

  /** An error about a source message, of which its GroupId is known. */
  public byte[] sourceError(String groupId, EbmsError error, Security security) {
    return signed(
        SignalMessage.errors(info(groupId), List.of(error)),
        security.suite(),
        security.receiverSigning());
  }

  /** An error about a message, if its id could be read, for a partner of this suite, if known. */
  byte[] error(@Nullable String messageId, EbmsError error, @Nullable AlgorithmSuite suite) {
    return signed(SignalMessage.errors(info(messageId), List.of(error)), suite, List.of());
  }

  /** What a pull request earns when nothing waits: EBMS:0006, a warning. */
  byte[] emptyChannel(String pullRequest, AlgorithmSuite suite) {
    EbmsError empty =
        EbmsError.of(
            ErrorCode.EMPTY_MESSAGE_PARTITION_CHANNEL,
            pullRequest,
            "No message waits on this channel.");
    return error(pullRequest, empty, suite);
  }

  /** A request for the oldest message of a channel (ebMS 3.0 Core 5.2.3.1). */
  byte[] pullRequest(String mpc, Security security) {
    return signed(new PullRequest(info(null), mpc), security.suite(), security.receiverSigning());
  }

  private MessageInfo info(@Nullable String refToMessageId) {
    return new MessageInfo(clock.instant(), messageIds.get(), refToMessageId);
  }

  private byte[] signed(
      MessageUnit signal, @Nullable AlgorithmSuite suite, List<X509Certificate> registered) {
    Document envelope = MessagingWriter.write(signal);
    if (suite == null || !signer.signs(suite)) {
      signer.sign(envelope, List.of(), clock.instant());
    } else {
      signer.sign(envelope, List.of(), suite, registered, clock.instant());
    }
    return EnvelopeXml.print(envelope);
  }
}
