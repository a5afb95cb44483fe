// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The keys of an endpoint. All of them sign, so that it may change from the old to the new one at
 * its own time (Standard Webhooks, Webhook headers).
 */
public record SigningKeys(List<SigningKey> keys) {
  public SigningKeys {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("A webhook needs a key");
    }
  }

  /** Keys as {@link SigningKey#parse} reads them. */
  public static SigningKeys parse(List<String> keys) {
    return new SigningKeys(keys.stream().map(SigningKey::parse).toList());
  }

  /**
   * The header {@code webhook-signature}.
   *
   * @param id without a full stop, for that separates what is signed
   */
  String signature(String id, Instant timestamp, byte[] body) {
    if (id.indexOf('.') >= 0) {
      throw new IllegalArgumentException("An id with a full stop could be read in two ways");
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream(body.length + id.length() + 16);
    content.writeBytes((id + "." + timestamp.getEpochSecond() + ".").getBytes(UTF_8));
    content.writeBytes(body);
    byte[] signed = content.toByteArray();
    return keys.stream().map(key -> key.sign(signed)).collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return "SigningKeys[" + keys.size() + "]";
  }
}
