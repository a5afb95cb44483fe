// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.jms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.DeliveredPart;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.backend.channel.DeliveredFile;
import org.crossborder.gateway.backend.channel.DeliveryJson;

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
    DeliveredPart part = delivery.parts().get(position);
    String document = delivery.message().id().toString();
    BytesMessage message = session.createBytesMessage();
    message.setStringProperty("JMSXGroupID", document);
    message.setIntProperty("JMSXGroupSeq", position + 1);
    message.setStringProperty("document", document);
    message.setStringProperty("idempotencyKey", delivery.idempotencyKey());
    message.setStringProperty("sender", delivery.message().sender());
    message.setStringProperty(
        "type", Objects.requireNonNullElse(delivery.message().document().type(), "unknown"));
    message.setIntProperty("parts", delivery.parts().size());
    message.setStringProperty("file", DeliveredFile.name(part, position));
    message.setStringProperty("mimeType", part.info().mimeType());
    message.setStringProperty("sha256", part.info().payload().sha256());
    if (position == 0) {
      message.setStringProperty("delivery", new String(DeliveryJson.of(delivery), UTF_8));
    }
    if (part.info().payload().size() > inline) {
      message.setStringProperty("link", "/v1/documents/" + document + "/parts/" + (position + 1));
    } else {
      message.writeBytes(bytes(part));
    }
    return message;
  }

  private static byte[] bytes(DeliveredPart part) {
    try (InputStream content = part.content().open()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
