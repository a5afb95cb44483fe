// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.util.Base64;

/** A key that signs what an endpoint is sent (Standard Webhooks, Signature scheme). */
public sealed interface SigningKey permits HmacKey, Ed25519Key {

  /**
   * Reads a key as the specification writes it.
   *
   * @param text {@code whsec_} and a secret of 24 to 64 bytes in base64, or {@code whsk_} and an
   *     Ed25519 key: its 32 bytes, or these and the public key's 32
   * @throws IllegalArgumentException if it is neither; the message does not repeat the key
   */
  static SigningKey parse(String text) {
    String key = text.strip();
    if (key.startsWith(HmacKey.PREFIX)) {
      return new HmacKey(base64(key.substring(HmacKey.PREFIX.length())));
    }
    if (key.startsWith(Ed25519Key.PREFIX)) {
      return new Ed25519Key(base64(key.substring(Ed25519Key.PREFIX.length())));
    }
    throw new IllegalArgumentException("A webhook's key begins with whsec_ or whsk_");
  }

  /** The signature over these bytes as the header has it: version, comma, base64. */
  String sign(byte[] content);

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("A webhook's key is not in base64");
    }
  }
}
