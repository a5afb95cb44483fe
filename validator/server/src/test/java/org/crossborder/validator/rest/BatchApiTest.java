// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.crossborder.validation.ExampleDocuments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several documents in one request, and more requests than there are places. */
@Timeout(120)
class BatchApiTest {
  private static final RunningValidator VALIDATOR =
      new RunningValidator("--crossborder.validator.batch=3");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DOCUMENT =
      new String(ExampleDocuments.of("certificate-of-origin").orElseThrow(), ISO_8859_1);

  @AfterAll
  static void stop() {
    VALIDATOR.close();
  }

  @Test
  void eachDocumentIsAnsweredWithALineInItsOrder() throws Exception {
    HttpResponse<String> response = post("?party=KR", List.of(DOCUMENT, "no XML"));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/x-ndjson");
    List<JsonNode> lines = response.body().lines().map(JSON::readTree).toList();
    assertThat(lines)
        .extracting(line -> line.path("name").asString())
        .containsExactly("0.xml", "1.xml");
    assertThat(lines.get(0).at("/report/document/type").asString())
        .isEqualTo("certificate-of-origin");
    assertThat(lines.get(1).at("/report/decision").asString()).isEqualTo("REJECT");
  }

  @Test
  void whatIsTooMuchOrNothingIsRefusedWhole() throws Exception {
    expectProblem(post("?party=KR", Collections.nCopies(4, DOCUMENT)), 413);
    expectProblem(post("?party=KR", List.of("x".repeat(64 * 1024 + 1))), 413);
    expectProblem(post("?party=KR", Collections.nCopies(300, "x")), 413);
    expectProblem(post("?party=KR", List.of(DOCUMENT, "")), 422);
    expectProblem(post("?party=KR", List.of()), 400);
    expectProblem(post("?party=Korea", List.of(DOCUMENT)), 400);
    expectProblem(post("", List.of(DOCUMENT)), 400);
  }

  @Test
  void oneRequestTooManyIsAskedToComeAgain() throws Exception {
    try (RunningValidator small = new RunningValidator("--crossborder.validator.concurrent=1")) {
      CompletableFuture<Boolean> slow = new CompletableFuture<>();
      Thread sender = hold(small, slow);
      Thread.sleep(1_000); // until it has the only place
      HttpResponse<String> response = post(small, "?party=KR", List.of("no XML"));
      while (response.statusCode() != 503) {
        Thread.sleep(20);
        response = post(small, "?party=KR", List.of("no XML"));
      }
      expectProblem(response, 503);
      assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(small.send(small.request("/v1/capabilities")).statusCode()).isEqualTo(200);
      slow.complete(true);
      sender.join();
      while (response.statusCode() == 503) {
        Thread.sleep(20);
        response = post(small, "?party=KR", List.of("no XML"));
      }
      assertThat(response.statusCode()).isEqualTo(200);
    }
  }

  /** A client that does not come to the end of its document. */
  private static Thread hold(RunningValidator validator, CompletableFuture<Boolean> until) {
    Thread sender =
        new Thread(
            () -> {
              try {
                validator.stalled(
                    "POST /v1/validations?party=KR HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/xml\r\nContent-Length: 10\r\n\r\n<",
                    until);
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    sender.start();
    return sender;
  }

  private static HttpResponse<String> post(String query, List<String> documents) throws Exception {
    return post(VALIDATOR, query, documents);
  }

  private static HttpResponse<String> post(
      RunningValidator validator, String query, List<String> documents) throws Exception {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < documents.size(); i++) {
      form.append("--cut\r\nContent-Disposition: form-data; name=\"document\"; filename=\"")
          .append(i)
          .append(".xml\"\r\nContent-Type: application/xml\r\n\r\n")
          .append(documents.get(i))
          .append("\r\n");
    }
    return validator.send(
        validator
            .request("/v1/validations/batch" + query)
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofString(form + "--cut--\r\n", ISO_8859_1)));
  }

  private static void expectProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JSON.readTree(response.body()).path("status").asInt()).isEqualTo(status);
  }
}
