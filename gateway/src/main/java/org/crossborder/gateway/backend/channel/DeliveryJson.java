// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import org.crossborder.gateway.backend.DeliveredPart;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredProperty;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a delivery, as it goes beside its payloads. */
public final class DeliveryJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DeliveryJson() {}

  public static byte[] of(Delivery delivery) {
    StoredMessage message = delivery.message();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("document", message.id().toString());
    json.put("idempotencyKey", delivery.idempotencyKey());
    json.put("type", message.document().type());
    json.put("number", message.document().number());
    json.put("issuer", message.document().issuer());
    json.put("sender", message.sender());
    json.put("recipient", message.recipient());
    json.put("receivedAt", message.createdAt().toString());
    json.put("messageId", message.messageId());
    json.put("conversationId", message.conversationId());
    json.put("refToMessageId", message.refToMessageId());
    ArrayNode properties = json.putArray("properties");
    delivery.header().properties().forEach(property -> properties.add(property(property)));
    ArrayNode parts = json.putArray("parts");
    for (int position = 0; position < delivery.parts().size(); position++) {
      parts.add(part(delivery.parts().get(position), position));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  private static ObjectNode part(DeliveredPart part, int position) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("file", DeliveredFile.name(part, position));
    json.put("contentId", part.info().contentId());
    json.put("mimeType", part.info().mimeType());
    json.put("characterSet", part.info().characterSet());
    json.put("sha256", part.info().payload().sha256());
    json.put("size", part.info().payload().size());
    ArrayNode properties = json.putArray("properties");
    part.info().properties().forEach(property -> properties.add(property(property)));
    return json;
  }

  private static ObjectNode property(StoredProperty property) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", property.name())
        .put("type", property.type())
        .put("value", property.value());
  }
}
