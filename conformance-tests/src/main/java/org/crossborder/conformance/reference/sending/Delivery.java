// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Packed;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.as4.xml.Namespaces;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.trigger.Submission.Status;

/** One message on its way, attempt after attempt (AS4 1.0, 3.2). */
final class Delivery implements Runnable {
  private final SendingConduct conduct;
  private final Partner writer;
  private final HttpsClient client;
  private final SendingMsh.Schedule schedule;
  private final Outgoing message;
  private volatile Status status = Status.UNDER_WAY;
  private volatile boolean dropped;

  Delivery(
      SendingConduct conduct, Partner writer, HttpsClient client, SendingMsh.Schedule schedule) {
    this.conduct = conduct;
    this.writer = writer;
    this.client = client;
    this.schedule = schedule;
    this.message = written(writer.message());
  }

  Status status() {
    return status;
  }

  void drop() {
    dropped = true;
  }

  @Override
  public void run() {
    try {
      send();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void send() throws InterruptedException {
    long end = System.nanoTime() + schedule.expiry().toNanos();
    List<Packed> attempts = new ArrayList<>();
    while (!dropped && status == Status.UNDER_WAY) {
      Packed packed = attempt(attempts);
      attempts.add(packed);
      status = after(packed);
      Thread.sleep(schedule.pause().toMillis());
      if (status == Status.UNDER_WAY && System.nanoTime() > end) {
        expire();
      }
    }
    if (conduct.breaks(SendingRule.RECEIPT_ENDS_IT) && !dropped) {
      after(attempts.get(0));
    }
  }

  /** The first attempt's bytes again, unless the sender is one that changes something. */
  private Packed attempt(List<Packed> before) {
    if (before.isEmpty()) {
      return message.pack();
    }
    if (conduct.breaks(SendingRule.KEEPS_CONTENT)) {
      Outgoing another = writer.message();
      return written(another.saying(header -> identified(header, message.message().messageId())))
          .pack();
    }
    if (conduct.breaks(SendingRule.KEEPS_ID)) {
      return message.saying(header -> identified(header, UUID.randomUUID() + "@again")).pack();
    }
    if (conduct.breaks(SendingRule.KEEPS_HEADER)) {
      return message.with(text("ConversationId", UUID.randomUUID() + "@again")).pack();
    }
    return conduct.breaks(SendingRule.KEPT_RECEIPT)
        ? message.with(text("Timestamp", writer.clock().instant().toString())).pack()
        : before.get(0);
  }

  private Status after(Packed packed) {
    try {
      HttpAnswer answer = client.post(writer.pmode().url(), packed.body());
      if ((conduct.breaks(SendingRule.RETRIES_UNAVAILABLE) && answer.status() == 503)
          || (conduct.breaks(SendingRule.RETRIES_BAD_GATEWAY) && answer.status() == 502)) {
        return Status.FAILED;
      }
      return new AnswerCheck(conduct, writer.pmode()).judge(packed, answer);
    } catch (HttpTimeoutException silence) {
      return given(SendingRule.RETRIES_SILENCE);
    } catch (SSLException untrusted) {
      return Status.UNDER_WAY;
    } catch (IOException broken) {
      return given(SendingRule.RETRIES_BROKEN);
    }
  }

  private Status given(SendingRule rule) {
    return conduct.breaks(rule) ? Status.FAILED : Status.UNDER_WAY;
  }

  private void expire() {
    if (conduct.breaks(SendingRule.EXPIRY_TOLD)) {
      dropped = true;
    } else if (!conduct.breaks(SendingRule.EXPIRES)) {
      status = Status.FAILED;
    }
  }

  private Outgoing written(Outgoing good) {
    return conduct.written(good, writer.pmode(), writer.stranger());
  }

  private static Deviation text(String element, String value) {
    return new Deviation.BeforeSigning(
        envelope -> Elements.first(envelope, Namespaces.EB, element).setTextContent(value));
  }

  private static UserMessage identified(UserMessage header, String messageId) {
    return new UserMessage(
        messageId,
        header.refToMessageId(),
        header.timestamp(),
        header.from(),
        header.to(),
        header.agreement(),
        header.service(),
        header.serviceType(),
        header.action(),
        header.conversationId(),
        header.properties(),
        header.parts());
  }
}
