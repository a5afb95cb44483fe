// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the national side says, as JSON. */
class NationalWordJsonTest {
  @Test
  void aStatusAloneIsAWord() throws Exception {
    assertThat(read("{\"status\": \"USED\"}"))
        .contains(new NationalWord(AcknowledgementStatus.USED, List.of()));
  }

  @Test
  void aReasonHasACodeAndASentenceAndMayCite() throws Exception {
    String json =
        "{\"status\": \"REJECTED\", \"reasons\": [{\"code\": \"A\", \"sentence\": \"b\"},"
            + " {\"code\": \"C\", \"sentence\": \"d\", \"rule\": \"D02\", \"article\": \"e\"}]}";
    assertThat(read(json))
        .contains(
            new NationalWord(
                AcknowledgementStatus.REJECTED,
                List.of(
                    new StatusReason("A", "", "", "b"), new StatusReason("C", "D02", "e", "d"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"status\": null}",
        "{\"status\": \"LOST\"}",
        "{\"status\": \"USED\", \"reason\": []}",
        "{\"status\": \"REJECTED\", \"reasons\": [null]}",
        "{\"status\": \"REJECTED\", \"reasons\": [{\"text\": \"a\"}]}",
        "{\"status\": \"USED\"} {\"status\": \"USED\"}"
      })
  void whatIsNotAsDescribedIsNone(String json) throws Exception {
    assertThat(read(json)).isEmpty();
  }

  @Test
  void whatIsTooLongIsNone() throws Exception {
    String json = "{\"status\": \"USED\"" + " ".repeat(1 << 18) + "}";
    assertThat(read(json)).isEmpty();
  }

  private static Optional<NationalWord> read(String json) throws IOException {
    return NationalWordJson.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }
}
