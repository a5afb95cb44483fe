// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.crossborder.gateway.backend.DeliveredPart;
import org.crossborder.gateway.backend.Delivery;

/** What a broker is given beside the bytes of each payload, and those bytes. */
public final class PartProperties {
  private PartProperties() {}

  /**
   * The properties of one payload; those of the document say in {@code delivery} what is known of
   * the whole, and a payload over the limit has a {@code link} to fetch it from.
   *
   * @param position of the payload, from 0
   * @param inline the largest payload that is carried by value, in bytes
   */
  public static Map<String, String> of(Delivery delivery, int position, long inline) {
    DeliveredPart part = delivery.parts().get(position);
    String document = delivery.message().id().toString();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("document", document);
    properties.put("idempotencyKey", delivery.idempotencyKey());
    properties.put("sender", delivery.message().sender());
    properties.put(
        "type", Objects.requireNonNullElse(delivery.message().document().type(), "unknown"));
    properties.put("file", DeliveredFile.name(part, position));
    properties.put("mimeType", part.info().mimeType());
    properties.put("sha256", part.info().payload().sha256());
    if (position == 0) {
      properties.put("delivery", new String(DeliveryJson.of(delivery), UTF_8));
    }
    if (!fits(part, inline)) {
      properties.put("link", "/v1/documents/" + document + "/parts/" + position);
    }
    return properties;
  }

  /**
   * The bytes, or none if they are over the limit.
   *
   * @throws UncheckedIOException if they cannot be read
   */
  public static byte[] content(DeliveredPart part, long inline) {
    if (!fits(part, inline)) {
      return new byte[0];
    }
    try (InputStream content = part.content().open()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean fits(DeliveredPart part, long inline) {
    return part.info().payload().size() <= inline;
  }
}
