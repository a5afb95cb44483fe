// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trigger;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.crossborder.conformance.as4.http.TlsSetting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Submits by Crossborder's REST API: POST of the document, 202 with an {@code id}; GET of the
 * document's record, with its {@code state}.
 */
public final class RestTrigger implements Trigger {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ACCEPTED = 202;
  private static final Set<String> RECEIPTED = Set.of("RECEIPTED", "ACCEPTED", "REJECTED");

  private final HttpClient http;
  private final Setting setting;
  private final Documents documents;

  /**
   * How the API is called.
   *
   * @param submit where documents are posted, with the recipient in its query
   * @param token the bearer token
   * @param mediaType of the documents
   */
  public record Setting(URI submit, TlsSetting tls, String token, String mediaType) {}

  public RestTrigger(Setting setting, Documents documents) {
    this.setting = setting;
    this.documents = documents;
    this.http =
        HttpClient.newBuilder()
            .sslContext(setting.tls().context())
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Submission send(Turn turn) throws IOException {
    byte[] document = documents.next();
    HttpResponse<byte[]> response =
        call(
            request(setting.submit())
                .header("Content-Type", setting.mediaType())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(document))
                .build());
    if (response.statusCode() != ACCEPTED) {
      throw new IOException(
          "The API answered %d to a document: %s"
              .formatted(
                  response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
    }
    URI submit = setting.submit();
    URI record = submit.resolve(submit.getPath() + "/" + json(response).path("id").asString());
    return new Submitted(record, Sha256.hex(document));
  }

  /** A document's record at the API. */
  private final class Submitted implements Submission {
    private final URI record;
    private final String sha256;

    Submitted(URI record, String sha256) {
      this.record = record;
      this.sha256 = sha256;
    }

    @Override
    public Status status() throws IOException {
      return RestTrigger.this.status(record);
    }

    @Override
    public String sha256() {
      return sha256;
    }
  }

  private Submission.Status status(URI record) throws IOException {
    String state = json(call(request(record).GET().build())).path("state").asString("");
    if (RECEIPTED.contains(state)) {
      return Submission.Status.SUCCEEDED;
    }
    return state.equals("FAILED") ? Submission.Status.FAILED : Submission.Status.UNDER_WAY;
  }

  private HttpRequest.Builder request(URI url) {
    return HttpRequest.newBuilder(url)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + setting.token());
  }

  private HttpResponse<byte[]> call(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while calling the API");
    }
  }

  private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
    try {
      return JSON.readTree(response.body());
    } catch (JacksonException noJson) {
      throw new IOException(response.uri() + " did not answer with JSON", noJson);
    }
  }
}
