// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.jms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.backend.channel.Handled;
import org.crossborder.gateway.backend.channel.Refusal;
import org.crossborder.gateway.work.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what the national side puts on a queue, one after the other. A message is taken and its
 * outcome put on the queue of outcomes in one transaction; a kill in between brings the message
 * again, with the same {@code JMSMessageID}, which is its Idempotency-Key. Only text and bytes are
 * read: nothing is ever deserialised to objects.
 */
public final class QueueIntake implements Rounds.Round {
  private static final Logger LOG = LoggerFactory.getLogger(QueueIntake.class);
  private static final long WAIT_MILLIS = 2_000;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Broker broker;
  private final String queue;
  private final OutcomeQueue outcomes;
  private final Handling handling;
  private final long maximum;
  private final Clock clock;
  private volatile Instant notBefore = Instant.MIN;

  /** What is to be done with a message. */
  @FunctionalInterface
  interface Handling {
    Handled handle(Message message, byte[] content) throws JMSException;
  }

  /**
   * @param maximum the largest message, in bytes
   */
  QueueIntake(
      Broker broker,
      String queue,
      OutcomeQueue outcomes,
      Handling handling,
      long maximum,
      Clock clock) {
    this.broker = broker;
    this.queue = queue;
    this.outcomes = outcomes;
    this.handling = handling;
    this.maximum = maximum;
    this.clock = clock;
  }

  @Override
  public List<Runnable> due(int maximum) {
    return clock.instant().isBefore(notBefore) ? List.of() : List.of(this::next);
  }

  private void next() {
    try {
      broker.transaction(this::take);
    } catch (JMSException | RuntimeException e) {
      notBefore = clock.instant().plus(PAUSE);
      LOG.error("The queue {} is tried again in {}", queue, PAUSE, e);
    }
  }

  private boolean take(Session session) throws JMSException {
    try (MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
      Message message = consumer.receive(WAIT_MILLIS);
      if (message == null) {
        return false;
      }
      outcomes.put(message.getJMSMessageID(), handled(message), session);
      return true;
    }
  }

  private Handled handled(Message message) throws JMSException {
    if (message instanceof BytesMessage bytes) {
      if (bytes.getBodyLength() > maximum) {
        return tooLarge();
      }
      byte[] content = new byte[Math.toIntExact(bytes.getBodyLength())];
      bytes.readBytes(content);
      return handling.handle(message, content);
    }
    if (message instanceof TextMessage text) {
      byte[] content = text.getText() == null ? new byte[0] : text.getText().getBytes(UTF_8);
      return content.length > maximum ? tooLarge() : handling.handle(message, content);
    }
    return Refusal.because("Only messages of bytes or text are taken");
  }

  private Handled tooLarge() {
    return Refusal.because("The message is larger than " + maximum + " bytes");
  }
}
