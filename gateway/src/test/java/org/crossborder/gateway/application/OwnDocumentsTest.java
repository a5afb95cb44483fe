// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.application.Neighbours.certificate;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A trader sees what its organisation submitted; of all else not even that it exists. */
class OwnDocumentsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static final TestTrust TRUST = new TestTrust();
  private static RunningGateway gateway;
  private static SealAuthority seals;
  private static String theTraders;
  private static String another;

  @BeforeAll
  static void start() throws Exception {
    seals = new SealAuthority("BD");
    gateway =
        new RunningGateway(
            folder, "BD", TestPki.BD, TRUST, URI.create("https://localhost:1/documents"));
    TRUST.publish(Register.trusted(gateway.as4(), URI.create("https://localhost:1/as4"), seals));
    theTraders = submitted("trader", "CO-1");
    another = submitted("issuing-authority", "CO-2");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/events",
        "/content",
        "/report",
        "/receipt",
        "/acknowledgement",
        "/exchange",
        "/message",
        "/errors",
        "/parts/0",
        "/evidence"
      })
  void aForeignDocumentIsAnsweredAsOneThatDoesNotExist(String what) throws Exception {
    HttpResponse<String> foreign = get("trader", "/v1/documents/" + another + what);
    HttpResponse<String> none = get("trader", "/v1/documents/" + UUID.randomUUID() + what);

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(none.body());
    assertThat(foreign.headers().map().keySet()).isEqualTo(none.headers().map().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/events", "/content", "/report", "/message", "/parts/0"})
  void theOwnDocumentIsSeen(String what) throws Exception {
    assertThat(get("trader", "/v1/documents/" + theTraders + what).statusCode()).isEqualTo(200);
  }

  @Test
  void theListHasTheOwnDocumentsAlone() throws Exception {
    assertThat(ids("trader")).containsExactly(theTraders);
    assertThat(ids("issuing-authority")).containsExactly(another);
    assertThat(ids("auditor")).containsExactlyInAnyOrder(theTraders, another);
    assertThat(ids("operator")).containsExactlyInAnyOrder(theTraders, another);
  }

  @Test
  void whoSubmitsAnothersDocumentLearnsNothingOfIt() throws Exception {
    byte[] document = certificate(seals, "CO-3");
    JsonNode first = JSON.readTree(submit("issuing-authority", document).body());

    HttpResponse<String> second = submit("trader", document);

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).doesNotContain(first.path("id").asString());
  }

  private static List<String> ids(String role) throws Exception {
    return JSON.readTree(get(role, "/v1/documents").body())
        .path("documents")
        .valueStream()
        .map(document -> document.path("id").asString())
        .filter(id -> id.equals(theTraders) || id.equals(another))
        .toList();
  }

  private static String submitted(String role, String number) throws Exception {
    HttpResponse<String> response = submit(role, certificate(seals, number));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return JSON.readTree(response.body()).path("id").asString();
  }

  private static HttpResponse<String> submit(String role, byte[] document) throws Exception {
    return gateway.send(
        gateway
            .as(role, "/v1/documents?recipient=KR")
            .header("Content-Type", "application/xml")
            .POST(BodyPublishers.ofByteArray(document))
            .build());
  }

  private static HttpResponse<String> get(String role, String path) throws Exception {
    return gateway.send(gateway.as(role, path).build());
  }
}
