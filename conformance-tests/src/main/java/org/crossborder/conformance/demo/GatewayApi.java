// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway as its national side sees it: the REST API, over TLS, with a bearer token. */
public final class GatewayApi {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient http;
  private final URI base;
  private final String token;

  GatewayApi(DemoParty party) throws IOException {
    this.http =
        HttpClient.newBuilder()
            .sslContext(Tls.client(party.pki().root().certificate()))
            .connectTimeout(TIMEOUT)
            .build();
    this.base = party.apiUrl();
    this.token = party.apiToken();
  }

  /** What the gateway said: status, and the body as JSON. */
  public record Answer(int status, JsonNode body) {}

  /** Submits a document; the same key means the same submission. */
  public Answer submit(String document, State recipient, String idempotencyKey)
      throws IOException, InterruptedException {
    HttpRequest request =
        request("/v1/documents?recipient=" + recipient.code())
            .header("Content-Type", "application/xml")
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(document, StandardCharsets.UTF_8))
            .build();
    return answer(http.send(request, BodyHandlers.ofByteArray()));
  }

  /**
   * Submits a document with an annex of any size, which is read while it travels.
   *
   * @param length of the annex in bytes
   * @param limit how long it may take until the gateway answers
   */
  public Answer submit(
      String document,
      Supplier<InputStream> annex,
      long length,
      State recipient,
      String idempotencyKey,
      Duration limit)
      throws IOException, InterruptedException {
    String boundary = "bench-" + UUID.randomUUID();
    HttpRequest request =
        request("/v1/documents?recipient=" + recipient.code())
            .timeout(limit)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Idempotency-Key", idempotencyKey)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(
                        part(boundary, "document", "application/xml") + document + "\r\n"),
                    BodyPublishers.ofString(part(boundary, "annex", "application/octet-stream")),
                    BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(annex), length),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
            .build();
    return answer(http.send(request, BodyHandlers.ofByteArray()));
  }

  private static String part(String boundary, String name, String type) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
        .formatted(boundary, name, name, type);
  }

  /** A payload of a document's message as it comes; the caller closes it. */
  public InputStream payload(String id, int position) throws IOException, InterruptedException {
    HttpRequest request = request("/v1/documents/" + id + "/parts/" + position).GET().build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    expectOk(request, response.statusCode());
    return response.body();
  }

  /** The document's record. */
  public JsonNode document(String id) throws IOException, InterruptedException {
    return get("/v1/documents/" + id);
  }

  /** What happened to the document, oldest first. */
  List<JsonNode> events(String id) throws IOException, InterruptedException {
    return get("/v1/documents/" + id + "/events").path("events").valueStream().toList();
  }

  /** The validation report. */
  JsonNode report(String id) throws IOException, InterruptedException {
    return get("/v1/documents/" + id + "/report");
  }

  /** The document as it was sealed. */
  String content(String id) throws IOException, InterruptedException {
    return text("/v1/documents/" + id + "/content");
  }

  /** The other side's AS4 receipt: a SOAP envelope. */
  String receipt(String id) throws IOException, InterruptedException {
    return text("/v1/documents/" + id + "/receipt");
  }

  /** The other side's business acknowledgement: a sealed UBL ApplicationResponse. */
  String acknowledgement(String id) throws IOException, InterruptedException {
    return text("/v1/documents/" + id + "/acknowledgement");
  }

  /** The evidence of the document's exchange: an ASiC-E container. */
  byte[] evidence(String id) throws IOException, InterruptedException {
    HttpRequest request = request("/v1/documents/" + id + "/evidence").GET().build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    expectOk(request, response.statusCode());
    return response.body();
  }

  /** Whether there is a document on its way out in this state. */
  boolean hasOutbound(String state) throws IOException, InterruptedException {
    return !get("/v1/documents?direction=OUTBOUND&limit=1&state=" + state)
        .path("documents")
        .isEmpty();
  }

  /** Documents that came from other Parties. */
  List<JsonNode> inbound() throws IOException, InterruptedException {
    return get("/v1/documents?direction=INBOUND&limit=200")
        .path("documents")
        .valueStream()
        .toList();
  }

  /** The inbound document that its sender tracks under this id. */
  public Optional<JsonNode> inbound(String trackingIdentifier)
      throws IOException, InterruptedException {
    return inbound().stream()
        .filter(entry -> trackingIdentifier.equals(entry.path("trackingIdentifier").asString("")))
        .findFirst();
  }

  /** How pings of a Party's gateway ended, one for each agreement. */
  List<JsonNode> ping(State recipient) throws IOException, InterruptedException {
    HttpRequest request =
        request("/v1/pings?recipient=" + recipient.code()).POST(BodyPublishers.noBody()).build();
    Answer answer = answer(http.send(request, BodyHandlers.ofByteArray()));
    expectOk(request, answer.status());
    return answer.body().path("pings").valueStream().toList();
  }

  /** Whether the gateway is up and has trust data. */
  public boolean isReady() throws IOException, InterruptedException {
    HttpRequest request = request("/actuator/health/readiness").GET().build();
    return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  private String text(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path).GET().build();
    HttpResponse<String> response =
        http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    expectOk(request, response.statusCode());
    return response.body();
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path).GET().build();
    Answer answer = answer(http.send(request, BodyHandlers.ofByteArray()));
    expectOk(request, answer.status());
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + token);
  }

  private static Answer answer(HttpResponse<byte[]> response) throws IOException {
    try {
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (JacksonException noJson) {
      throw new IOException(response.uri() + " did not answer with JSON", noJson);
    }
  }

  private static void expectOk(HttpRequest request, int status) throws IOException {
    if (status != 200) {
      throw new IOException(request.uri() + " answered " + status);
    }
  }
}
