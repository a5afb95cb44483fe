// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.jms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import org.crossborder.gateway.backend.Event;
import org.crossborder.gateway.backend.EventOutcome;
import org.crossborder.gateway.backend.channel.DocumentStatus;
import org.crossborder.gateway.backend.channel.Handled;
import org.crossborder.gateway.backend.channel.HandledJson;
import org.crossborder.gateway.backend.channel.OutcomeConsumer;
import org.crossborder.gateway.store.Store;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the national side learns what came of what it has put on a queue ({@code JMSCorrelationID}
 * is its {@code JMSMessageID}), and of every step of its documents after that.
 */
final class OutcomeQueue extends OutcomeConsumer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Broker broker;
  private final String queue;

  OutcomeQueue(String name, Broker broker, String queue, Store store) {
    super(name, store);
    this.broker = broker;
    this.queue = queue;
  }

  /** Puts an outcome in the caller's transaction. */
  void put(String correlation, Handled handled, Session session) throws JMSException {
    put(correlation, null, HandledJson.of(handled), session);
  }

  private void put(
      @Nullable String correlation, @Nullable String event, ObjectNode outcome, Session session)
      throws JMSException {
    try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
      producer.setDeliveryMode(DeliveryMode.PERSISTENT);
      TextMessage message =
          session.createTextMessage(new String(JSON.writeValueAsBytes(outcome), UTF_8));
      message.setStringProperty("outcome", outcome.path("outcome").asString());
      message.setStringProperty("document", outcome.path(DocumentStatus.DOCUMENT).asString(""));
      if (correlation != null) {
        message.setJMSCorrelationID(correlation);
      }
      if (event != null) {
        message.setStringProperty("event", event);
      }
      producer.send(message);
    }
  }

  @Override
  protected EventOutcome tell(Event event) {
    try {
      return broker.transaction(
          session -> {
            put(null, event.id(), status(event), session);
            return new EventOutcome.Taken();
          });
    } catch (JMSException e) {
      return new EventOutcome.NotTaken(
          "The broker did not take it (" + e.getClass().getSimpleName() + ")");
    }
  }
}
