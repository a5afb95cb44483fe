// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.Random;
import org.crossborder.validation.Exchanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader takes what the schema allows, says where anything else is, and loses nothing. */
class ExchangeJsonTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ExchangeJson.class.getResourceAsStream("exchange.schema.json"));

  @ParameterizedTest
  @ValueSource(strings = {"exchange.json", "exchange-refused.json"})
  void anExampleFollowsTheSchemaAndComesBackAsItWas(String name) throws Exception {
    assertThat(SCHEMA.validate(Exchanges.text(name), InputFormat.JSON)).isEmpty();
    ExchangeRecord exchange = ExchangeJson.read(Exchanges.text(name).getBytes(UTF_8));
    byte[] written = ExchangeJson.write(exchange);
    assertThat(ExchangeJson.read(written)).isEqualTo(exchange);
    assertThat(SCHEMA.validate(new String(written, UTF_8), InputFormat.JSON)).isEmpty();
  }

  @Test
  void whatIsNotKnownIsAbsent() throws Exception {
    byte[] bare = "{\"stage\":\"ENDED\",\"sender\":\"BD\",\"receiver\":\"KR\"}".getBytes(UTF_8);
    ExchangeRecord exchange = ExchangeJson.read(bare);
    assertThat(exchange.dispatch()).isNull();
    assertThat(exchange.acknowledgements()).isEmpty();
    assertThat(new String(ExchangeJson.write(exchange), UTF_8)).doesNotContain("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"stage\": \"ENDED\" | \"stage\": \"OVER\" | line 2, column 12: stage",
        "\"sender\": \"BD\", | \"\" | sender: It is missing",
        "\"signedBy\" | \"signed_by\" | receipt.signed_by: Unrecognized property \"signed_by\"",
        "\"sent\": 120 | \"sent\": \"120\" | reconciliation.sent",
        "\"encrypted\": true | \"encrypted\": 1 | channel.encrypted",
        "\"PT15M\" | \"15 minutes\" | acknowledgeWithin",
        "\"USED\" | 4 | acknowledgements.[3].status",
        "\"receiver\": \"KR\" | \"receiver\": \"KR\", \"receiver\": \"MN\" | line 4"
      })
  void whatIsWrongIsToldWithItsPlace(String right, String wrong, String place) {
    String changed =
        Exchanges.text("exchange.json").replace(right, wrong.equals("\"\"") ? "" : wrong);
    assertThatThrownBy(() -> ExchangeJson.read(changed.getBytes(UTF_8)))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining(place);
  }

  @Test
  void whatIsTooLongIsNotRead() {
    byte[] long_ = new byte[ExchangeJson.MOST_BYTES + 1];
    Arrays.fill(long_, (byte) ' ');
    assertThatThrownBy(() -> ExchangeJson.read(long_))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("bytes");
  }

  /** Whatever comes, it is a record or refused; nothing else is thrown. */
  @Test
  void anyBytesAreARecordOrRefused() {
    byte[] good = Exchanges.text("exchange.json").getBytes(UTF_8);
    Random random = new Random(55);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = Arrays.copyOf(good, good.length - random.nextInt(2) * random.nextInt(900));
      for (int changes = random.nextInt(4); changes >= 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        ExchangeJson.read(bytes);
      } catch (MalformedRecordException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(2_000, 4_999);
  }
}
