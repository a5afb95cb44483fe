// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pull;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.Packed;
import org.crossborder.conformance.as4.ebms.MessagingWriter;
import org.crossborder.conformance.as4.mime.MimeWriter;
import org.crossborder.conformance.as4.security.Signer;
import org.crossborder.conformance.as4.security.Signing;
import org.crossborder.conformance.as4.xml.Xml;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.Reply;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Witness;
import org.crossborder.conformance.trigger.Submission;
import org.w3c.dom.Document;

/** The suite as a partner that pulls, for one module (ebMS 3.0 Core, 2.2.5). */
public final class Puller implements Witness {
  private static final long PAUSE_MILLIS = 200;
  private static final int MOST_MESSAGES = 1000;

  private final Channel channel;
  private final Partner partner;

  Puller(Channel channel, Partner partner) {
    this.channel = channel;
    this.partner = partner;
  }

  Replies replies() {
    return channel.replies();
  }

  Stranger stranger() {
    return partner.stranger();
  }

  String mpc() {
    return channel.mpc();
  }

  Submission submit(String module) throws IOException {
    return channel.submit(module);
  }

  /**
   * The message that modules share: a document is put into the channel, pulled, and receipted.
   *
   * @throws NothingPulledException if it cannot be pulled in time
   */
  public Observation specimen(String module) throws Exception {
    return channel.specimen(this, module);
  }

  /** A good PullRequest. */
  Pulled pull() throws IOException {
    return pull(channel.mpc());
  }

  /** A PullRequest for some channel, signed by the suite. */
  Pulled pull(String mpc) throws IOException {
    return pull(mpc, this::sign);
  }

  /** A PullRequest that is signed, or not, by the argument. */
  Pulled pull(String mpc, Consumer<Document> signing) throws IOException {
    String id = UUID.randomUUID() + "@conformance";
    Document request = MessagingWriter.pullRequest(id, partner.clock().instant(), mpc);
    signing.accept(request);
    Answer answer =
        partner.send(new Packed(id, MimeWriter.write(Xml.bytes(request)), List.of())).answer();
    return new Pulled(
        answer,
        Observation.read(
            partner.clock().instant(), answer.http().body(), channel.replies().pmode()));
  }

  /** Signs as the profile prescribes. */
  void sign(Document request) {
    Signer.sign(
        request,
        List.of(),
        Signing.of(partner.pmode().profile(), partner.pmode().ownKeys().signing()));
  }

  /** Signs with a key that nobody has registered. */
  void signAsStranger(Document request) {
    Signer.sign(request, List.of(), Signing.of(partner.pmode().profile(), stranger().signing()));
  }

  /** Pulls until there is a message. */
  Observation await() throws IOException, InterruptedException {
    long end = System.nanoTime() + channel.patience().toNanos();
    Pulled pulled = pull();
    while (pulled.message().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(PAUSE_MILLIS);
      pulled = pull();
    }
    String said = pulled.summary();
    return pulled
        .message()
        .orElseThrow(
            () -> new NothingPulledException("Nothing could be pulled; the last answer: " + said));
  }

  /**
   * Pulls and receipts until there is the message that refers to another; if none does in time, the
   * last message that came.
   */
  public Optional<Observation> awaitReply(String messageId, Duration patience)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    Optional<Observation> last = Optional.empty();
    while (true) {
      Optional<Observation> message = pull().message();
      if (message.isPresent()) {
        last = message;
        post(replies().receipt(message.get()));
        if (messageId.equals(message.get().refToMessageId())) {
          return message;
        }
      }
      if (System.nanoTime() >= end) {
        return last;
      }
      Thread.sleep(message.isPresent() ? 0 : PAUSE_MILLIS);
    }
  }

  /** Pulls and receipts what is there from before. */
  public void drain() throws IOException {
    for (int i = 0; i < MOST_MESSAGES; i++) {
      Pulled pulled = pull();
      if (pulled.message().isEmpty()) {
        return;
      }
      post(replies().receipt(pulled.message().get()));
    }
  }

  /** Posts a receipt. */
  Answer post(Reply receipt) throws IOException {
    Reply.Answered made = (Reply.Answered) receipt;
    return partner
        .send(new Packed(UUID.randomUUID() + "@conformance", made.answer().body(), List.of()))
        .answer();
  }

  @Override
  public List<Exchange> exchanges() {
    return partner.exchanges();
  }
}
