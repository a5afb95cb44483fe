// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.validation.ExampleDocuments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document and the record of its exchange, judged together over HTTP. */
class ExchangeApiTest {
  private static final RunningValidator VALIDATOR = new RunningValidator();
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DOCUMENT =
      new String(ExampleDocuments.of("certificate-of-origin").orElseThrow(), UTF_8);
  private static final String EXCHANGE =
      new String(ExampleDocuments.of("exchange").orElseThrow(), UTF_8)
          .replaceAll("9f86d08[0-9a-f]+", Fingerprint.sha256(DOCUMENT.getBytes(UTF_8)));

  @AfterAll
  static void stop() {
    VALIDATOR.close();
  }

  @Test
  void theExchangeIsJudgedWithTheDocument() throws Exception {
    HttpResponse<String> response = post(DOCUMENT, EXCHANGE.replace("\"1.3\"", "\"1.1\""));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode rules = JSON.readTree(response.body()).at("/layers/6/rules");
    assertThat(rules.path("X01").asString()).isEqualTo("PASSED");
    assertThat(rules.path("X04").asString()).isEqualTo("FAILED");
    assertThat(response.body()).contains("TLS 1.1");
  }

  @Test
  void aMalformedRecordIsRefusedWithItsPlace() throws Exception {
    HttpResponse<String> response = post(DOCUMENT, EXCHANGE.replace("PT15M", "15"));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("acknowledgeWithin", "line");
  }

  @Test
  void bothPartsAreNeeded() throws Exception {
    assertThat(post("", EXCHANGE).statusCode()).isEqualTo(422);
    assertThat(post(DOCUMENT, "").statusCode()).isEqualTo(400);
    assertThat(send(part("document", DOCUMENT) + "--x--\r\n").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> post(String document, String exchange) throws Exception {
    return send(part("document", document) + part("exchange", exchange) + "--x--\r\n");
  }

  private static String part(String name, String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"f\"\r\n\r\n%s\r\n"
        .formatted(name, content);
  }

  private static HttpResponse<String> send(String body) throws Exception {
    return VALIDATOR.send(
        VALIDATOR
            .request("/v1/validations/exchange?party=KR&from=BD")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(body)));
  }
}
