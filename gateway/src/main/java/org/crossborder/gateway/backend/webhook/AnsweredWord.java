// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.util.UUID;
import org.apache.hc.core5.http.ContentType;
import org.crossborder.gateway.backend.channel.Handled;
import org.crossborder.gateway.backend.channel.Refusal;
import org.crossborder.gateway.backend.channel.Saying;
import org.crossborder.gateway.backend.webhook.WebhookClient.Answer;
import org.crossborder.gateway.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an endpoint says of a document in its answer to the delivery, in place of a call: a body of
 * the media type {@value #TYPE}, of 16 KiB at most. Any other body is the endpoint's own affair.
 *
 * <p>What cannot be understood, or said of this document, is refused, in the log and the document's
 * history; the document is delivered all the same, for the endpoint has it.
 */
final class AnsweredWord {
  static final String TYPE = "application/vnd.crossborder.acknowledgement+json";

  private static final Logger LOG = LoggerFactory.getLogger(AnsweredWord.class);
  private static final int LONGEST = 16 * 1024;

  private final Store store;
  private final Saying saying;

  AnsweredWord(Store store, Saying saying) {
    this.store = store;
    this.saying = saying;
  }

  /**
   * Says it.
   *
   * @throws RuntimeException if the gateway fails over it; then the delivery is to be made again,
   *     and answered again
   */
  void say(UUID document, Answer answer) {
    if (answer.contentType().filter(AnsweredWord::isWord).isEmpty()) {
      return;
    }
    Handled handled =
        answer.body().length > LONGEST
            ? Refusal.because("It is longer than " + LONGEST + " bytes")
            : saying.say(document.toString(), answer.body());
    if (handled instanceof Handled.Refused refused) {
      String why =
          "The acknowledgement in the answer of "
              + saying.client()
              + " was refused: "
              + refused.outcome().path("sentence").asString();
      store.messages().note(document, why, store.clock().instant());
      LOG.warn("{}", why);
    }
  }

  private static boolean isWord(String contentType) {
    ContentType type = ContentType.parseLenient(contentType);
    return type != null && TYPE.equalsIgnoreCase(type.getMimeType());
  }
}
