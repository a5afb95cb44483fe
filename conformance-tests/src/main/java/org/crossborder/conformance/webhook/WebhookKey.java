// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's signatures are verified with (Standard Webhooks 1.0.0, Signature scheme): a
 * secret ({@code v1}, HMAC-SHA256) or a public key ({@code v1a}, Ed25519).
 */
public final class WebhookKey {
  private static final String SECRET = "whsec_";
  private static final String PUBLIC = "whpk_";
  private static final int ED25519_BYTES = 32;

  /** What stands before the key in SubjectPublicKeyInfo (RFC 8410, 4). */
  private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String version;
  private final Check check;

  /** Whether a signature is one over this content. */
  @FunctionalInterface
  private interface Check {
    boolean holds(byte[] content, byte[] signature) throws GeneralSecurityException;
  }

  private WebhookKey(String version, Check check) {
    this.version = version;
    this.check = check;
  }

  /**
   * Reads a key as Standard Webhooks writes it.
   *
   * @param text {@code whsec_} and a secret, or {@code whpk_} and an Ed25519 public key, in base64
   * @throws IllegalArgumentException if it is neither; the message does not repeat the key
   */
  public static WebhookKey parse(String text) {
    String key = text.strip();
    if (key.startsWith(SECRET)) {
      return ofSecret(base64(key.substring(SECRET.length())));
    }
    if (key.startsWith(PUBLIC)) {
      return ofPublicKey(base64(key.substring(PUBLIC.length())));
    }
    throw new IllegalArgumentException("A webhook's key begins with whsec_ or whpk_");
  }

  private static WebhookKey ofSecret(byte[] secret) {
    if (secret.length == 0) {
      throw new IllegalArgumentException("A webhook's secret is empty");
    }
    SecretKeySpec key = new SecretKeySpec(secret, "HmacSHA256");
    return new WebhookKey(
        "v1",
        (content, signature) -> {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(key);
          return MessageDigest.isEqual(mac.doFinal(content), signature);
        });
  }

  private static WebhookKey ofPublicKey(byte[] raw) {
    if (raw.length != ED25519_BYTES) {
      throw new IllegalArgumentException("A webhook's Ed25519 public key has 32 bytes");
    }
    PublicKey key = ed25519(raw);
    return new WebhookKey(
        "v1a",
        (content, value) -> {
          Signature signature = Signature.getInstance("Ed25519");
          signature.initVerify(key);
          signature.update(content);
          return signature.verify(value);
        });
  }

  private static PublicKey ed25519(byte[] raw) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    encoded.writeBytes(ED25519_PREFIX);
    encoded.writeBytes(raw);
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    } catch (GeneralSecurityException none) {
      throw new IllegalArgumentException("A webhook's Ed25519 public key is none", none);
    }
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException("A webhook's key is not in base64");
    }
  }

  /** The version of its signatures, such as {@code v1}. */
  public String version() {
    return version;
  }

  /**
   * Whether one of the signatures that came with an event is this key's, over id, timestamp and
   * body. Those of other keys are passed over.
   */
  public boolean verifies(Telling telling) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes((telling.id() + "." + telling.timestamp() + ".").getBytes(UTF_8));
    content.writeBytes(telling.body());
    return Arrays.stream(telling.signature().split(" +"))
        .filter(one -> one.startsWith(version + ","))
        .anyMatch(one -> holds(content.toByteArray(), one.substring(version.length() + 1)));
  }

  private boolean holds(byte[] content, String signature) {
    try {
      return check.holds(content, Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException none) {
      return false;
    }
  }
}
