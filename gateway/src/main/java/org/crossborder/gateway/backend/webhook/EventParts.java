// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.crossborder.gateway.backend.DeliveredPart;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.store.StoredProperty;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a delivery carries: each payload's description and link, and its bytes as long as all of
 * them together stay within a bound.
 */
final class EventParts {
  private final Links links;
  private final long inline;

  EventParts(Links links, long inline) {
    this.links = links;
    this.inline = inline;
  }

  void write(ObjectNode data, Delivery delivery) {
    properties(data.putArray("properties"), delivery.header().properties());
    ArrayNode parts = data.putArray("parts");
    long left = inline;
    for (DeliveredPart part : delivery.parts()) {
      long size = part.info().payload().size();
      ObjectNode node = parts.addObject();
      describe(node, part);
      node.put("content", links.to(delivery.message(), "/parts/" + (parts.size() - 1)));
      if (size <= left) {
        left -= size;
        node.put("base64", base64(part));
      }
    }
  }

  private static void describe(ObjectNode node, DeliveredPart part) {
    node.put("contentId", part.info().contentId());
    node.put("mimeType", part.info().mimeType());
    node.put("characterSet", part.info().characterSet());
    node.put("sha256", part.info().payload().sha256());
    node.put("size", part.info().payload().size());
    properties(node.putArray("properties"), part.info().properties());
  }

  private static void properties(ArrayNode nodes, Iterable<StoredProperty> properties) {
    for (StoredProperty property : properties) {
      nodes
          .addObject()
          .put("name", property.name())
          .put("value", property.value())
          .put("type", property.type());
    }
  }

  private static String base64(DeliveredPart part) {
    try (InputStream content = part.content().open()) {
      return Base64.getEncoder().encodeToString(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
