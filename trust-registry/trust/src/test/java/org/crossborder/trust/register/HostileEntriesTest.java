// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.log.jcs.Jcs;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.operation.EndClause;
import org.crossborder.trust.register.operation.RegisterRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes of an entry are: a refusal with its reason, and a register that goes on. */
class HostileEntriesTest {
  private final TestLog log = TestLog.of(new TestRegister());
  private final ChangeEntry good =
      log.signed("BD", log.draft(null, new EndClause("bd-kr/1", null)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{}",
        "{\"type\":\"change\"}",
        "{\"type\":\"coup\"}",
        "{\"type\":\"escalation\",\"emergency\":1.5,\"recordedAt\":\"2026-06-01T00:00:00Z\"}",
        "{\"emergency\":-1,\"recordedAt\":\"2026-06-02T00:00:00Z\",\"type\":\"escalation\"}",
        "{\"emergency\":1,\"recordedAt\":\"+999999999-12-31T23:59:59Z\",\"type\":\"escalation\"}",
        "{\"emergency\":1,\"recordedAt\":\"-999999999-01-01T00:00:00Z\",\"type\":\"escalation\"}",
        "{\"accessionOfficers\":[],\"recordedAt\":\"2026-06-02T00:00:00Z\","
            + "\"rootSignatures\":null,\"type\":\"founding\"}"
      })
  void isRefused(String bytes) {
    refused(bytes.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLoneSurrogateIsRefused() throws Exception {
    String text = EntryJson.write(good).toString().replace("A change", "\\ud800");

    refused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void depthAndLengthWithoutEndAreRefused() {
    refused("[".repeat(60_000).getBytes(StandardCharsets.UTF_8));
    refused(("{\"type\":\"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"ES256\",\"iat\":9223372036854775807,\"typ\":\"cpta-approval+jws\",\"x5t#S256\":\"T\"}",
        "{\"alg\":\"ES256\",\"iat\":1,\"typ\":\"cpta-approval+jws\",\"x5t#S256\":\"???\"}",
        "{\"alg\":\"none\",\"iat\":1,\"typ\":\"cpta-approval+jws\",\"x5t#S256\":\"T\"}",
        "{\"alg\":\"HS256\",\"iat\":1,\"typ\":\"cpta-approval+jws\",\"x5t#S256\":\"T\"}",
        "{\"alg\":\"ES256\",\"crit\":[],\"iat\":1,\"typ\":\"cpta-approval+jws\",\"x5t#S256\":\"T\"}",
        "null"
      })
  void aHeaderThatIsNoneIsRefused(String header) throws Exception {
    String thumbprint = header.replace("\"T\"", "\"" + "A".repeat(43) + "\"");
    String signature = base64(thumbprint) + ".." + base64("x".repeat(64));
    ChangeEntry hostile =
        new ChangeEntry(good.recordedAt(), good.change(), good.proposal(), List.of(signature));

    Outcome outcome = refused(EntryJson.write(hostile).toBytes());

    assertThat(((Outcome.Refused) outcome).refusal().rule()).isEqualTo(RegisterRule.SIGNATURE);
  }

  /** Of what the officers signed, no byte can be another; only the recorded time is not signed. */
  @Test
  void noByteOfAChangeCanBeAnother() throws Exception {
    String text = EntryJson.write(good).toString();
    int time = text.indexOf("\"recordedAt\":\"") + 14;
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int at = random.nextInt(bytes.length);
      byte other = (byte) (32 + random.nextInt(95));
      if (bytes[at] != other && (at < time || at >= time + Instant.EPOCH.toString().length())) {
        bytes[at] = other;
        refused(bytes);
      }
    }
    assertThat(log.append(good)).isInstanceOf(Outcome.Applied.class);
  }

  /** The same value in other bytes is another entry, and is refused. */
  @Test
  void onlyTheCanonicalFormIsAnEntry() throws Exception {
    String text = EntryJson.write(good).toString();

    refused(text.replace(",\"", ", \"").getBytes(StandardCharsets.UTF_8));
    refused(text.replace("A change", "\\u0041 change").getBytes(StandardCharsets.UTF_8));
    assertThat(Jcs.canonicalise(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome refused(byte[] bytes) {
    Outcome outcome = log.replay().append(log.entries().size(), bytes);
    assertThat(outcome)
        .as(new String(bytes, StandardCharsets.UTF_8))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(log.replay().treeSize()).isEqualTo(log.entries().size());
    return outcome;
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
