// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossborder.trust.answer.AnswerVerification.Verified;
import org.crossborder.trust.answer.AnswerVerifier;
import org.crossborder.trust.snapshot.MetadataJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions to the running server, one at a time and in batches. */
@ExtendWith(OutputCaptureExtension.class)
class RecognitionsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path directory;
  private static Path home;
  private static RunningRegistry registry;

  @BeforeAll
  static void start() throws Exception {
    home = directory.resolve("home");
    registry = EstablishedRegistry.start(home);
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @Test
  void answersEachQuestionOfABatchInItsPlaceAndSignsEach() throws Exception {
    List<Map<String, Object>> questions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      questions.add(Questions.of(i % 3 == 0 ? Questions.KR_SEAL : Questions.BD_SEAL, "n-" + i));
    }

    JsonNode answers = JSON.readTree(ask(questions, 200).body()).get("answers");

    assertThat(answers).hasSize(20);
    for (int i = 0; i < 20; i++) {
      JsonNode answer = answers.get(i);
      assertThat(answer.get("verdict").asString())
          .isEqualTo(i % 3 == 0 ? "NOT_RECOGNISED" : "RECOGNISED");
      assertThat(verified(answer)).contains("Nonce: n-" + i);
    }
  }

  @Test
  void namesTheClauseOnlyWhereItGrantsRecognition() throws Exception {
    JsonNode answers =
        JSON.readTree(
                ask(
                        List.of(
                            Questions.of(Questions.KR_SEAL, "a"),
                            Questions.of(Questions.BD_SEAL, "b")),
                        200)
                    .body())
            .get("answers");

    assertThat(answers.get(0).hasNonNull("clause")).isFalse();
    assertThat(answers.get(1).get("clause").asString()).isEqualTo("bd-kr/1");
  }

  @Test
  void refusesABatchOutOfBoundsAndSaysWhichQuestionCannotBeRead() throws Exception {
    Map<String, Object> good = Questions.of(Questions.BD_SEAL, "n");
    Map<String, Object> bad = new TreeMap<>(good);
    bad.remove("purpose");

    assertThat(ask(List.of(good, bad), 400).body()).contains("questions[1]: purpose is needed");
    assertThat(ask(List.of(), 400).body()).contains("1 to 200");
    assertThat(ask(Collections.nCopies(201, good), 400).body()).contains("1 to 200");
    bad.put("purpose", "import-clearance");
    bad.put("pool", Collections.nCopies(251, good.get("certificate")));
    assertThat(ask(List.of(bad, bad), 400).body()).contains("at most 500 together");
    assertThat(ask(Collections.singletonList(null), 400).body()).contains("null");
    assertThat(send("{\"questions\":{}}", 400).body()).contains("'questions'");
    assertThat(send("{\"questions\":[],\"at\":\"x\"}", 400).body()).contains("'at' is unknown");
  }

  @Test
  void givesOneAnswerAsAJwtAndABatchOnlyAsJson() throws Exception {
    String one = JSON.writeValueAsString(Questions.of(Questions.BD_SEAL, "n"));
    HttpResponse<String> jwt = registry.post("/v1/recognitions", one, "Accept", "application/jwt");

    assertThat(jwt.statusCode()).isEqualTo(200);
    assertThat(jwt.headers().firstValue("Content-Type")).contains("application/jwt");
    assertThat(jwt.body().split("\\.")).hasSize(3);
    HttpResponse<String> batch =
        registry.post(
            "/v1/recognitions", "{\"questions\":[" + one + "]}", "Accept", "application/jwt");
    assertThat(batch.statusCode()).isEqualTo(406);
    assertThat(batch.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void asksOfOneTimeInABatch() throws Exception {
    Map<String, Object> now = Questions.of(Questions.BD_SEAL, "n");
    Map<String, Object> once = new TreeMap<>(now);
    once.put("asKnownAt", Instant.now().minusSeconds(1).toString());
    Map<String, Object> never = new TreeMap<>(now);
    never.put("asKnownAt", Instant.now().plusSeconds(60).toString());

    assertThat(ask(List.of(now, once), 400).body()).contains("the same asKnownAt");
    assertThat(ask(List.of(never), 400).body()).contains("lies in the future");
    assertThat(JSON.readTree(ask(List.of(once, once), 200).body()).at("/answers/1/asKnownAt"))
        .hasToString("\"" + once.get("asKnownAt") + "\"");
  }

  @Test
  void doesNotWarnOfRequestsForWhatIsNotThere(CapturedOutput output) throws Exception {
    assertThat(registry.get("/v1/nothing").statusCode()).isEqualTo(404);
    assertThat(registry.get("/v1/recognitions").statusCode()).isEqualTo(405);
    assertThat(registry.post("/v1/recognitions", "no json").statusCode()).isEqualTo(400);

    assertThat(output).doesNotContain("WARN");
  }

  private static List<String> verified(JsonNode answer) {
    var verification =
        new AnswerVerifier()
            .verify(
                answer.toString().getBytes(StandardCharsets.UTF_8),
                MetadataJson.givenRoot(read(home.resolve("root.json"))),
                Instant.now());
    assertThat(verification).isInstanceOf(Verified.class);
    return ((Verified) verification).sentences();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> ask(List<? extends Map<String, Object>> questions, int status)
      throws Exception {
    return send(JSON.writeValueAsString(Collections.singletonMap("questions", questions)), status);
  }

  private static HttpResponse<String> send(String body, int status) throws Exception {
    HttpResponse<String> response = registry.post("/v1/recognitions", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return response;
  }
}
