// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.Map;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.backend.channel.PartProperties;

/**
 * Delivers to a queue. Every payload is a message; those of one document share their {@code
 * JMSXGroupID} and come in one transaction, the document first, which says in {@code delivery} what
 * is known of it. They are persistent, so the broker's commit confirms the delivery. A payload over
 * the limit is an empty message with a {@code link} to fetch it from.
 */
final class JmsBackend implements Backend {
  private final String name;
  private final Broker broker;
  private final String queue;
  private final long inline;

  /**
   * @param inline the largest payload that is put on the queue, in bytes
   */
  JmsBackend(String name, Broker broker, String queue, long inline) {
    this.name = name;
    this.broker = broker;
    this.queue = queue;
    this.inline = inline;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DeliveryOutcome deliver(Delivery delivery) {
    try {
      return broker.transaction(session -> put(delivery, session));
    } catch (JMSException e) {
      return new DeliveryOutcome.NotConfirmed(
          "The broker " + name + " did not take it (" + e.getClass().getSimpleName() + ")");
    }
  }

  private DeliveryOutcome put(Delivery delivery, Session session) throws JMSException {
    try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
      producer.setDeliveryMode(DeliveryMode.PERSISTENT);
      for (int position = 0; position < delivery.parts().size(); position++) {
        producer.send(message(delivery, position, session));
      }
    }
    return new DeliveryOutcome.Confirmed();
  }

  private BytesMessage message(Delivery delivery, int position, Session session)
      throws JMSException {
    BytesMessage message = session.createBytesMessage();
    message.setStringProperty("JMSXGroupID", delivery.message().id().toString());
    message.setIntProperty("JMSXGroupSeq", position + 1);
    message.setIntProperty("parts", delivery.parts().size());
    for (Map.Entry<String, String> property :
        PartProperties.of(delivery, position, inline).entrySet()) {
      message.setStringProperty(property.getKey(), property.getValue());
    }
    message.writeBytes(PartProperties.content(delivery.parts().get(position), inline));
    return message;
  }
}
