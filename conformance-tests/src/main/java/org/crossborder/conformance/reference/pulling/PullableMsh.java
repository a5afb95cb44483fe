// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.pulling;

import static org.crossborder.conformance.as4.ebms.ErrorCode.EMPTY_CHANNEL;
import static org.crossborder.conformance.as4.ebms.ErrorCode.INVALID_HEADER;
import static org.crossborder.conformance.as4.xml.Namespaces.EB;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.EbmsError;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.MessagingReader;
import org.crossborder.conformance.as4.ebms.MessagingWriter;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.ebms.Signal;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.as4.mime.MimeReader;
import org.crossborder.conformance.as4.mime.MimeWriter;
import org.crossborder.conformance.as4.security.Signer;
import org.crossborder.conformance.as4.security.Signing;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.as4.xml.Xml;
import org.crossborder.conformance.counterpart.Reply;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.trigger.Submission;
import org.crossborder.conformance.trigger.Trigger;
import org.crossborder.conformance.trigger.Turn;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Keeps messages in a channel until its receiver pulls them: authorise, take the oldest, secure it,
 * give it back; end it with the receipt that is posted (ebMS 3.0 Core, 2.2.5).
 */
public final class PullableMsh implements Trigger {
  private final String mpc;
  private final Partner writer;
  private @Nullable PullRule broken;
  private Waiting waiting = new Waiting(null);

  /**
   * @param mpc the channel
   * @param writer writes messages for the one who pulls
   */
  public PullableMsh(String mpc, Partner writer) {
    this.mpc = mpc;
    this.writer = writer;
  }

  /** From now on it breaks this rule, and only this; its channel is empty. */
  public synchronized void breaking(PullRule rule) {
    broken = rule;
    waiting = new Waiting(rule);
  }

  @Override
  public Submission send(Turn turn) {
    return put(writer.message());
  }

  /** Puts a message into the channel. */
  public synchronized Submission put(Outgoing message) {
    return waiting.add(
        broken == PullRule.NAMES_CHANNEL ? message : message.with(Channels.naming(mpc)));
  }

  /** The header of a message that was given out, if it was. */
  public synchronized Optional<UserMessage> given(String messageId) {
    return waiting.given(messageId);
  }

  /** The answer to one request. */
  public synchronized Reply reply(HttpBody request) {
    String id = "";
    try {
      Document envelope = Xml.parse(MimeReader.read(request).get(0).content());
      Element messaging =
          Envelope.messaging(envelope).orElseThrow(() -> new Refused(INVALID_HEADER, "No header"));
      Signal signal =
          MessagingReader.signal(messaging)
              .orElseThrow(() -> new Refused(INVALID_HEADER, "This is no signal"));
      id = signal.messageId();
      if (signal.isReceipt()) {
        waiting.receipted(signal);
        return Reply.empty(202);
      }
      String channel =
          Elements.all(envelope, EB, "PullRequest").stream()
              .findFirst()
              .map(pull -> pull.getAttribute("mpc"))
              .orElse("");
      new Channels(mpc, writer.pmode(), broken).authorise(channel, envelope);
      return pulled(id);
    } catch (Refused refused) {
      return error(EbmsError.of(refused, id), id);
    } catch (IOException notXml) {
      return error(
          EbmsError.of(new Refused(INVALID_HEADER, String.valueOf(notXml.getMessage())), id), id);
    }
  }

  private Reply pulled(String id) {
    Optional<Outgoing> next = broken == PullRule.GIVES ? Optional.empty() : waiting.next();
    if (next.isPresent()) {
      return new Reply.Answered(new HttpAnswer(200, waiting.given(secured(next.get())).body()));
    }
    if (broken == PullRule.EMPTY_IS_SAID) {
      return Reply.empty(202);
    }
    EbmsError empty = EbmsError.of(new Refused(EMPTY_CHANNEL, "Nothing waits here"), id);
    return error(broken == PullRule.EMPTY_IS_A_WARNING ? empty : empty.asWarning(), id);
  }

  private Outgoing secured(Outgoing message) {
    if (broken == PullRule.SIGNED) {
      return message.unsigned();
    }
    return broken == PullRule.ENCRYPTED ? message.unencrypted() : message;
  }

  private Reply error(EbmsError error, String id) {
    Document signal =
        MessagingWriter.error(
            UUID.randomUUID() + "@reference", id, writer.clock().instant(), error);
    Signer.sign(
        signal,
        List.of(),
        Signing.of(writer.pmode().profile(), writer.pmode().ownKeys().signing()));
    return new Reply.Answered(new HttpAnswer(200, MimeWriter.write(Xml.bytes(signal))));
  }
}
