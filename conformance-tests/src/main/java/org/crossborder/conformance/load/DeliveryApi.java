// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API of a Crossborder gateway: the inbound documents since the run began. */
public final class DeliveryApi implements Delivery {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_PAGES = 2_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client;
  private final URI api;
  private final String token;
  private final Instant since;

  /**
   * @param token bearer token of a client that may read
   * @param since older documents are not looked at
   */
  public DeliveryApi(URI api, String token, SSLContext tls, Instant since) {
    this.client = HttpClient.newBuilder().sslContext(tls).connectTimeout(PATIENCE).build();
    this.api = api;
    this.token = token;
    this.since = since;
  }

  @Override
  public Map<String, Integer> delivered() throws IOException {
    Map<String, Integer> found = new HashMap<>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode answer = get(cursor);
      answer
          .path("documents")
          .valueStream()
          .map(d -> d.path("sha256").asString(""))
          .forEach(sha256 -> found.merge(sha256, 1, Integer::sum));
      cursor = answer.path("next").asString("");
      if (cursor.isEmpty()) {
        return found;
      }
    }
    throw new IOException("The list of documents has no end");
  }

  private JsonNode get(String cursor) throws IOException {
    String query =
        "/v1/documents?direction=INBOUND&limit=200&since=%s%s"
            .formatted(since, cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor));
    HttpRequest request =
        HttpRequest.newBuilder(api.resolve(query))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(
            api + " answered " + answer.statusCode() + " when asked for documents");
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while looking for documents");
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
