// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the library of Standard Webhooks (v1) and against the JDK's Ed25519 (v1a). */
class SigningKeysTest {
  private static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String NEW = "whsec_" + base64(new byte[32]);

  /** The first key pair of RFC 8032, 7.1. */
  private static final byte[] SEED =
      HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

  private static final byte[] PUBLIC =
      HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  private static final String ED25519 = "whsk_" + base64(SEED);

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final byte[] BODY = "{\"test\": 2432232314, \"é\": \"ছ\"}".getBytes(UTF_8);

  /** The vector of the libraries' own tests. */
  @Test
  void signsAsTheLibrariesDo() {
    assertThat(
            SigningKeys.parse(List.of(OLD))
                .signature(
                    ID,
                    Instant.ofEpochSecond(1614265330),
                    "{\"test\": 2432232314}".getBytes(UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void theLibraryAcceptsEitherKeyWhileKeysChange() {
    Instant now = Instant.now();
    String signature = SigningKeys.parse(List.of(NEW, OLD)).signature(ID, now, BODY);

    assertThat(List.of(signature.split(" ", -1))).hasSize(2);
    for (String key : List.of(OLD, NEW)) {
      assertThatCode(
              () -> new Webhook(key).verify(new String(BODY, UTF_8), headers(now, signature)))
          .doesNotThrowAnyException();
    }
    String stranger = "whsec_" + base64("another secret of 27 bytes.".getBytes(UTF_8));
    assertThatThrownBy(
            () -> new Webhook(stranger).verify(new String(BODY, UTF_8), headers(now, signature)))
        .hasMessageContaining("No matching signature");
  }

  @Test
  void theJdkAcceptsTheEd25519Signature() throws Exception {
    Instant now = Instant.ofEpochSecond(1674087231);
    String both = SigningKeys.parse(List.of(OLD, ED25519)).signature(ID, now, BODY);

    String v1a = both.split(" ", -1)[1];
    assertThat(v1a).startsWith("v1a,");
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(publicKey());
    verifier.update((ID + ".1674087231.").getBytes(UTF_8));
    verifier.update(BODY);
    assertThat(verifier.verify(Base64.getDecoder().decode(v1a.substring(4)))).isTrue();
  }

  @Test
  void thePublicKeyIsToldAsTheSpecificationWritesIt() {
    byte[] pair = Arrays.copyOf(SEED, 64);
    System.arraycopy(PUBLIC, 0, pair, 32, 32);
    assertThat(((Ed25519Key) SigningKey.parse(ED25519)).publicKey())
        .isEqualTo("whpk_" + base64(PUBLIC));
    assertThat(((Ed25519Key) SigningKey.parse("whsk_" + base64(pair))).publicKey())
        .isEqualTo("whpk_" + base64(PUBLIC));
    pair[63] ^= 1;
    assertThatThrownBy(() -> SigningKey.parse("whsk_" + base64(pair)))
        .hasMessageContaining("do not belong");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "whsec_short",
        "whsec_c2hvcnQ=",
        "whsec_!!!",
        "whsk_c2hvcnQ=",
        "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
      })
  void aKeyThatIsNoneIsRefusedWithoutBeingRepeated(String key) {
    assertThatThrownBy(() -> SigningKey.parse(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(key);
    assertThat(SigningKeys.parse(List.of(OLD)).toString()).doesNotContain(OLD);
  }

  @Test
  void anIdThatCouldBeReadInTwoWaysIsNotSigned() {
    SigningKeys keys = SigningKeys.parse(List.of(OLD));
    assertThatThrownBy(() -> keys.signature("a.1", Instant.EPOCH, BODY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, List<String>> headers(Instant now, String signature) {
    return Map.of(
        "webhook-id", List.of(ID),
        "webhook-timestamp", List.of(String.valueOf(now.getEpochSecond())),
        "webhook-signature", List.of(signature));
  }

  private static PublicKey publicKey() throws Exception {
    byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = Arrays.copyOf(prefix, prefix.length + 32);
    System.arraycopy(PUBLIC, 0, encoded, prefix.length, 32);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
