// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST border on the real application: whatever comes in, the answer is a problem detail. */
class ApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  @TempDir static Path folder;
  private static final TestTrust TRUST = new TestTrust();
  private static RunningGateway gateway;

  @BeforeAll
  static void start() throws Exception {
    gateway =
        new RunningGateway(
            folder, "BD", TestPki.BD, TRUST, URI.create("https://localhost:1/documents"));
    URI elsewhere = URI.create("https://localhost:1/as4");
    TRUST.publish(Register.trusted(gateway.as4(), elsewhere, new SealAuthority("BD")));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no XML                 | application/xml          | 422 | these are not the goods
          nothing at all         | application/xml          | 422 | ''
          XML cut off            | application/xml          | 422 | <a><b>
          unknown document type  | application/xml          | 422 | <poem xmlns="urn:example:verse"/>
          DOCTYPE                | application/xml          | 422 | <!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>
          external entity        | application/xml          | 422 | <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>
          wrong content type     | text/plain               | 415 | <a/>
          JSON                   | application/json         | 415 | {}
          no content type known  | application/octet-stream | 415 | <a/>
          """)
  void badDocumentsAreRefusedAndNothingIsStored(
      String name, String contentType, int status, String body) throws Exception {
    HttpResponse<String> response = post(contentType, BodyPublishers.ofString(body));
    expectProblem(response, status);
    assertThat(response.body()).doesNotContain("root:");
    if (status == 422) {
      assertThat(JSON.readTree(response.body()).path("findings").size()).isPositive();
    }
    assertThat(gateway.get("/v1/documents").body()).isEqualTo("{\"documents\":[]}");
  }

  @Test
  void anOversizedUploadIsRefused() throws Exception {
    byte[] large = new byte[11 * 1024 * 1024];
    expectProblem(post("application/xml", BodyPublishers.ofByteArray(large)), 413);
  }

  @Test
  void aDocumentForAnUnknownPartyIsRefused() throws Exception {
    byte[] document =
        org.crossborder.validation.Validator.class
            .getResourceAsStream("pack/ubl/examples/certificate-of-origin.xml")
            .readAllBytes();
    HttpResponse<String> response =
        gateway.send(
            gateway
                .request("/v1/documents?recipient=ZZ")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofByteArray(document))
                .build());
    expectProblem(response, 422);
    assertThat(response.body()).contains("no-recipient");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/nothing-here, 404",
    "GET, /v1/documents/" + NOBODY + ", 404",
    "GET, /v1/documents/" + NOBODY + "/events, 404",
    "GET, /v1/documents/" + NOBODY + "/content, 404",
    "GET, /v1/documents/" + NOBODY + "/report, 404",
    "GET, /v1/documents/" + NOBODY + "/acknowledgement, 404",
    "GET, /v1/documents/no-uuid, 404",
    "GET, /v1/documents?state=LOST, 400",
    "GET, /v1/documents?since=yesterday, 400",
    "GET, /v1/documents?limit=many, 400",
    "DELETE, /v1/documents, 405",
    "PUT, /v1/documents/" + NOBODY + ", 405",
    "GET, /as4, 404",
    "GET, /error, 404",
  })
  void wrongRequestsGetProblems(String method, String path, int status) throws Exception {
    expectProblem(
        gateway.send(gateway.request(path).method(method, BodyPublishers.noBody()).build()),
        status);
  }

  @Test
  void whoWantsWhatThereIsNotGetsAProblem() throws Exception {
    HttpRequest request = gateway.request("/v1/documents").header("Accept", "image/png").build();
    expectProblem(gateway.send(request), 406);
  }

  @ParameterizedTest
  @CsvSource({"''", "Bearer", "Bearer wrong", "Basic c2luZ2xlLXdpbmRvdzp4", "bearer ü"})
  void withoutAKnownTokenNothingIsTold(String authorization) throws Exception {
    HttpRequest.Builder request = gateway.anonymous("/v1/documents");
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    HttpResponse<String> response = gateway.send(request.build());
    expectProblem(response, 401);
    assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
  }

  @Test
  void whoMayOnlyReadReadsAndSubmitsNothing() throws Exception {
    assertThat(gateway.send(gateway.watching("/v1/documents").build()).statusCode()).isEqualTo(200);
    HttpRequest submission =
        gateway
            .watching("/v1/documents?recipient=KR")
            .header("Content-Type", "application/xml")
            .POST(BodyPublishers.ofString("<a/>"))
            .build();
    HttpResponse<String> response = gateway.send(submission);
    expectProblem(response, 403);
    assertThat(response.body()).contains("urn:crossborder:problem:forbidden");
  }

  @Test
  void theAs4PortShowsNothingOfTheApi() throws Exception {
    for (String path : Set.of("/v1/documents", "/actuator/health", "/v1/openapi.json", "/")) {
      HttpRequest request = gateway.request(path).build();
      HttpRequest abroad =
          HttpRequest.newBuilder(gateway.as4().resolve(path))
              .headers("Authorization", request.headers().firstValue("Authorization").get())
              .build();
      assertThat(gateway.send(abroad).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theSignatureLibraryWritesNoLogOfItsOwn() {
    for (String noisy :
        Set.of(
            "org.apache.xml.security.signature.Reference",
            "org.apache.jcp.xml.dsig.internal.dom")) {
      assertThat(org.slf4j.LoggerFactory.getLogger(noisy).isWarnEnabled()).as(noisy).isFalse();
    }
  }

  @Test
  void healthIsOpenAndTellsNoDetails() throws Exception {
    HttpResponse<String> health =
        gateway.send(gateway.anonymous("/actuator/health/readiness").build());
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("UP").doesNotContain("snapshot");
    expectProblem(gateway.send(gateway.anonymous("/actuator/env").build()), 401);
  }

  private static HttpResponse<String> post(String contentType, HttpRequest.BodyPublisher body)
      throws Exception {
    return gateway.send(
        gateway
            .request("/v1/documents?recipient=KR")
            .header("Content-Type", contentType)
            .POST(body)
            .build());
  }

  private static void expectProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asString()).isNotEmpty();
    assertThat(response.body()).doesNotContain("Exception").doesNotContain("\tat ");
  }
}
