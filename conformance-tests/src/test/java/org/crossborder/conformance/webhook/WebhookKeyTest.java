// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures as Standard Webhooks 1.0.0 has them; made here with the JDK alone. */
class WebhookKeyTest {
  private static final byte[] SECRET = "0123456789abcdef01234567".getBytes(UTF_8);
  private static final byte[] BODY = "{\"type\": \"submitted\"}".getBytes(UTF_8);
  private static final String ID = "msg-1";
  private static final String TIMESTAMP = "1790000000";
  private static final String SIGNED = ID + "." + TIMESTAMP + "." + new String(BODY, UTF_8);

  private final WebhookKey key = WebhookKey.parse("whsec_" + base64(SECRET) + "\n");

  @Test
  void aSecretVerifiesWhatItSigned() throws Exception {
    assertThat(key.version()).isEqualTo("v1");
    assertThat(key.verifies(told(BODY, "v1," + hmac(SIGNED)))).isTrue();
  }

  @Test
  void signaturesOfOtherKeysArePassedOver() throws Exception {
    String other = "v1," + base64(new byte[32]);
    assertThat(key.verifies(told(BODY, other + " v1," + hmac(SIGNED) + " v1a,none"))).isTrue();
    assertThat(key.verifies(told(BODY, other))).isFalse();
  }

  @Test
  void anythingElseThanIdTimestampAndBodyIsRefused() throws Exception {
    String good = "v1," + hmac(SIGNED);
    assertThat(key.verifies(told("{}".getBytes(UTF_8), good))).isFalse();
    assertThat(key.verifies(told(BODY, "v1," + hmac(new String(BODY, UTF_8))))).isFalse();
    assertThat(key.verifies(told(BODY, "v1a," + hmac(SIGNED)))).isFalse();
    assertThat(key.verifies(told(BODY, hmac(SIGNED)))).isFalse();
    assertThat(key.verifies(told(BODY, "v1,***"))).isFalse();
    assertThat(key.verifies(told(BODY, ""))).isFalse();
  }

  @Test
  void aPublicKeyVerifiesWhatThePrivateOneSigned() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    WebhookKey ed25519 = WebhookKey.parse("whpk_" + base64(raw));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(SIGNED.getBytes(UTF_8));
    String good = "v1a," + base64(signature.sign());
    assertThat(ed25519.version()).isEqualTo("v1a");
    assertThat(ed25519.verifies(told(BODY, "v1," + hmac(SIGNED) + " " + good))).isTrue();
    assertThat(ed25519.verifies(told("{}".getBytes(UTF_8), good))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "whsec_", "whsec_***", "whpk_AAAA", "whsk_AAAA"})
  void whatIsNoKeyIsRefusedAndNotRepeated(String text) {
    assertThatThrownBy(() -> WebhookKey.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A webhook's")
        .hasMessageNotContaining("AAAA");
  }

  private static Telling told(byte[] body, String signature) {
    return new Telling(
        Instant.EPOCH,
        "POST",
        "/",
        Map.of("webhook-id", ID, "webhook-timestamp", TIMESTAMP, "webhook-signature", signature),
        body);
  }

  private static String hmac(String content) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
    return base64(mac.doFinal(content.getBytes(UTF_8)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
