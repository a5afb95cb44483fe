// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.crossborder.validation.ExampleDocuments;
import org.crossborder.validation.report.format.ReportFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each status of the API, from the running application. */
class ValidationApiTest {
  private static final RunningValidator VALIDATOR = new RunningValidator();
  private static final JsonMapper JSON = new JsonMapper();
  private static final byte[] DOCUMENT = ExampleDocuments.of("certificate-of-origin").orElseThrow();

  @AfterAll
  static void stop() {
    VALIDATOR.close();
  }

  @Test
  void aDocumentIsAnsweredWithAReportThatFollowsItsSchema() throws Exception {
    HttpResponse<String> response = post("/v1/validations?party=KR", DOCUMENT);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(JSON.readTree(response.body()).path("decision").asString()).isEqualTo("REJECT");
    String schema = VALIDATOR.send(VALIDATOR.request("/v1/report.schema.json")).body();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(response.body(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void textsComeInTheReadersLanguage() throws Exception {
    HttpResponse<String> response =
        VALIDATOR.send(
            VALIDATOR
                .request("/v1/validations?party=KR")
                .header("Content-Type", "application/xml")
                .header("Accept-Language", "ko, ru;q=0.8, en;q=0.5")
                .POST(BodyPublishers.ofByteArray(DOCUMENT)));
    assertThat(response.headers().firstValue("Content-Language")).hasValue("ru");
    assertThat(response.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    JsonNode report = JSON.readTree(response.body());
    assertThat(report.path("language").asString()).isEqualTo("ru");
    JsonNode finding = report.path("findings").path(0);
    assertThat(finding.path("message").asString()).containsPattern("\\p{IsCyrillic}");
    assertThat(finding.at("/translations/zh-Hans/remedy").asString()).containsPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, text/html;charset=UTF-8, <!doctype html>",
    "text/plain, text/plain;charset=UTF-8, BD-EPB-2026-0041873: Reject",
    "application/sarif+json, application/sarif+json, {",
    "application/xml, application/xml, <?xml",
    "'text/html;q=0.2, application/json', application/json, {",
    "*/*, application/json, {",
  })
  void theReaderChoosesTheForm(String accept, String type, String start) throws Exception {
    HttpResponse<String> response =
        VALIDATOR.send(
            xml("/v1/validations?party=KR")
                .header("Accept", accept)
                .POST(BodyPublishers.ofByteArray(DOCUMENT)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(response.headers().firstValue("Vary").orElse("")).startsWith("Accept,");
    assertThat(response.body()).startsWith(start);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyFormHasAnAnswer(ReportFormat format) throws Exception {
    HttpResponse<String> response =
        post("/v1/validations?party=KR&format=" + format.id(), DOCUMENT);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith(format.mediaType());
  }

  @Test
  void whatIsNoXmlHasAVerdictToo() throws Exception {
    HttpResponse<String> response = post("/v1/validations?party=KR", "no XML".getBytes());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("REJECT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?party=",
        "?party=Korea",
        "?party=kr",
        "?party=XX",
        "?party=KR&from=Bengal",
        "?party=KR&at=yesterday",
        "?party=KR&format=docx"
      })
  void aWrongParameterIs400(String query) throws Exception {
    expectProblem(post("/v1/validations" + query, DOCUMENT), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1", "/v2/validations", "/v1/validations/1", "/error"})
  void anUnknownPathIs404(String path) throws Exception {
    expectProblem(VALIDATOR.send(VALIDATOR.request(path)), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "NONSENSE"})
  void anotherMethodIs405(String method) throws Exception {
    HttpResponse<String> response =
        VALIDATOR.send(
            VALIDATOR.request("/v1/validations?party=KR").method(method, BodyPublishers.noBody()));
    expectProblem(response, 405);
    assertThat(response.headers().firstValue("Allow").orElse("")).contains("POST");
  }

  @Test
  void anAnswerInAnotherFormatIs406() throws Exception {
    expectProblem(
        VALIDATOR.send(
            xml("/v1/validations?party=KR")
                .header("Accept", "image/png")
                .POST(BodyPublishers.ofByteArray(DOCUMENT))),
        406);
  }

  @Test
  void aLargeDocumentIs413() throws Exception {
    expectProblem(post("/v1/validations?party=KR", new byte[64 * 1024 + 1]), 413);
    HttpRequest.Builder chunked =
        xml("/v1/validations?party=KR")
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(new byte[64 * 1024 + 1])));
    expectProblem(VALIDATOR.send(chunked), 413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "image/png", "nonsense"})
  void whatIsOfNoKnownMediaTypeIs415(String type) throws Exception {
    expectProblem(
        VALIDATOR.send(
            VALIDATOR
                .request("/v1/validations?party=KR")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(DOCUMENT))),
        415);
  }

  @Test
  void anEmptyBodyIs422() throws Exception {
    expectProblem(post("/v1/validations?party=KR", new byte[0]), 422);
  }

  @Test
  void aFaultIs500AndSaysNothingOfTheInside() throws Exception {
    VALIDATOR.breakClock(true);
    try {
      HttpResponse<String> response = post("/v1/validations?party=KR", DOCUMENT);
      expectProblem(response, 500);
      assertThat(response.body()).doesNotContain("secret");
    } finally {
      VALIDATOR.breakClock(false);
    }
  }

  /** Tomcat refuses these by itself; the first lines are malformed each in a way of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GET /v1/%00 HTTP/1.1; 400",
        "GET /v1/%zz HTTP/1.1; 400",
        "GET /v1/%2e%2e/%2F HTTP/1.1; 400",
        "GET /v1/<b> HTTP/1.1; 400",
        "GET /v1/\\\\x HTTP/1.1; 400",
        "G(T /v1/validations HTTP/1.1; 400",
        "GET /v1/validations HTTP/9.9; 505",
      })
  void whatTomcatRefusesIsNoHtmlAndNamesNoVersion(String line, int status) throws IOException {
    String answer = VALIDATOR.raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("<html", "tomcat", "exception", "server:", "\tat ");
  }

  private static HttpRequest.Builder xml(String path) {
    return VALIDATOR.request(path).header("Content-Type", "application/xml");
  }

  private static HttpResponse<String> post(String path, byte[] body) throws Exception {
    return VALIDATOR.send(xml(path).POST(BodyPublishers.ofByteArray(body)));
  }

  private static void expectProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(response.body()).doesNotContain("Exception", "\tat ", "org.");
  }
}
