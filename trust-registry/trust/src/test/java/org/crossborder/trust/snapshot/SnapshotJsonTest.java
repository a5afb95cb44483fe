// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.party.GatewayEndpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SnapshotJsonTest {
  private static final String REGISTER =
      new String(new SnapshotJson().write(new TestRegister().register()), StandardCharsets.UTF_8);

  private static final JsonMapper GATEWAYS = StrictJson.mapper();

  private final SnapshotJson json = new SnapshotJson();

  @Test
  void readsWhatItWrites() throws Exception {
    Register read = json.readRegister(REGISTER.getBytes(StandardCharsets.UTF_8));

    assertThat(new String(json.write(read), StandardCharsets.UTF_8)).isEqualTo(REGISTER);
    assertThat(read.services().get(0).digitalIdentities())
        .containsExactly(TestRegister.BD_SEALS.certificate());
  }

  /** Each row alters the register in one place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "an unknown field | \"code\" : | \"surprise\" : 1, \"code\" :",
        "a field twice | \"name\" : | \"name\" : \"x\", \"name\" :",
        "a missing field | \"name\" : \"Bangladesh\", | ",
        "null | \"name\" : \"Bangladesh\" | \"name\" : null",
        "a number for a string | \"name\" : \"Bangladesh\" | \"name\" : 7",
        "an unknown status | \"GRANTED\" | \"BLESSED\"",
        "no time | \"2026-01-01T00:00:00Z\" | \"yesterday\"",
        "a period that ends before it begins"
            + " | \"from\" : \"2026-01-01T00:00:00Z\""
            + " | \"from\" : \"2026-01-01T00:00:00Z\", \"to\" : \"2025-01-01T00:00:00Z\"",
        "no certificate | \"digitalIdentities\" : [ \"MII | \"digitalIdentities\" : [ \"AAA",
      })
  void refuses(String what, String good, String bad) {
    String altered =
        REGISTER.replaceFirst(
            java.util.regex.Pattern.quote(good),
            bad == null ? "" : java.util.regex.Matcher.quoteReplacement(bad));
    assertThat(altered).as(what).isNotEqualTo(REGISTER);

    assertThatThrownBy(() -> json.readRegister(altered.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedJsonException.class)
        .message()
        .isNotBlank();
  }

  /** The second of two equal texts is not read again; what differs from it is. */
  @Test
  void readsATimeThatComesAgain() throws Exception {
    String first = "\"from\" : \"2026-01-01T00:00:00Z\"";
    String other = REGISTER.replaceFirst(first, "\"from\" : \"2025-12-31T23:59:59.5Z\"");
    assertThat(other).isNotEqualTo(REGISTER).contains(first);

    Register read = json.readRegister(other.getBytes(StandardCharsets.UTF_8));

    assertThat(new String(json.write(read), StandardCharsets.UTF_8))
        .isEqualTo(other.replace("59.5Z", "59.500Z"));
  }

  /** Documents written before a collection was known leave it out; what is empty is left out. */
  @Test
  void takesAnAbsentCollectionAsEmpty() throws Exception {
    assertThat(REGISTER).doesNotContain("officers").doesNotContain("providers");

    Register read = json.readRegister(REGISTER.getBytes(StandardCharsets.UTF_8));

    assertThat(read.providers()).isEmpty();
    assertThat(read.parties().get(0).officers()).isEmpty();
    assertThat(read.services().get(0).limitsOrNone().policyOids()).isEmpty();
  }

  /** A gateway of before pulling and joining were registered is written as it was. */
  @Test
  void writesAGatewayAsBefore() throws Exception {
    String before = gateway("\"https://gateway.example/\"", "");
    String pulls = gateway(null, ",\"fragmentBytes\":8388608");

    assertThat(GATEWAYS.readValue(before, GatewayEndpoint.class).fragmentBytes()).isNull();
    assertThat(GATEWAYS.readValue(pulls, GatewayEndpoint.class).address()).isEmpty();
    for (String gateway : List.of(before, pulls)) {
      GatewayEndpoint read = GATEWAYS.readValue(gateway, GatewayEndpoint.class);
      assertThat(GATEWAYS.writeValueAsString(read)).isEqualTo(gateway);
    }
  }

  private static String gateway(@Nullable String url, String more) {
    String der = GATEWAYS.writeValueAsString(TestRegister.BD_SEALS.certificate());
    return "{\"partyId\":\"bd\",\"partyIdType\":\"urn:test\","
        + (url == null ? "" : "\"url\":" + url + ",")
        + "\"signingCertificates\":[%1$s],\"encryptionCertificates\":[%1$s],".formatted(der)
        + "\"tlsAnchors\":[],\"profiles\":[\"1.15\"]"
        + more
        + "}";
  }

  @Test
  void keepsTheNewMembersOfASnapshot() throws Exception {
    Snapshot snapshot =
        Snapshot.of(
            new TestRegister().register(),
            17,
            Map.of("service:BD/seals", 3L, "party:BD", 1L),
            1,
            TestRegister.NOW,
            TestRegister.NOW.plusSeconds(60));

    byte[] written = json.write(snapshot);

    assertThat(json.readSnapshot(written).logIndex("service:BD/seals")).contains(3L);
    assertThat(json.write(json.readSnapshot(written))).isEqualTo(written);
    assertThat(new String(written, StandardCharsets.UTF_8))
        .contains("{\"party:BD\":1,\"service:BD/seals\":3}")
        .contains("\"treeSize\":17");
  }

  @Test
  void refusesWhatFollowsTheRegister() {
    assertThatThrownBy(() -> json.readRegister((REGISTER + "{}").getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void refusesDepthWithoutEnd() {
    assertThatThrownBy(
            () ->
                json.readRegister(
                    ("{\"parties\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedJsonException.class);
  }
}
