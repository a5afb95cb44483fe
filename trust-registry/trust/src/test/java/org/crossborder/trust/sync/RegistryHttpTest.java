// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever answers, the client is not kept, not filled, and not led elsewhere. */
@Timeout(60)
class RegistryHttpTest {
  private static final String PATH = "/v1/snapshots/1";
  private static final int BOUND = 100_000;

  private TestRegistry registry;
  private RegistryHttp http;

  @BeforeEach
  void start() throws Exception {
    registry = TestRegistry.start();
    http = new RegistryHttp(registry.uri(), registry.clientTls(), Duration.ofSeconds(2));
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void readsAnAnswerThatWasZipped() throws Exception {
    byte[] body = "trust ".repeat(10_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    registry.serve(PATH, body);

    assertThat(http.get(PATH, BOUND)).isEqualTo(body);
  }

  @Test
  void readsAnAnswerThatWasNot() throws Exception {
    registry.fault(PATH, exchange -> send(exchange, 200, new byte[] {1, 2}, Map.of()));

    assertThat(http.get(PATH, BOUND)).containsExactly(1, 2);
  }

  @Test
  void takesAnAnswerOfTheBoundAndNoByteMore() throws Exception {
    registry.serve(PATH, new byte[BOUND]);
    assertThat(http.get(PATH, BOUND)).hasSize(BOUND);

    assertThatThrownBy(() -> http.get(PATH, BOUND - 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than");
    registry.fault(PATH, exchange -> send(exchange, 200, new byte[BOUND], Map.of()));
    assertThatThrownBy(() -> http.get(PATH, BOUND - 1)).hasMessageContaining("more than");
  }

  @Test
  void breaksOffAnAnswerWithoutEnd() {
    registry.fault(
        PATH,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[1 << 16]);
          }
        });

    assertThatThrownBy(() -> http.get(PATH, BOUND)).hasMessageContaining("more than");
  }

  @Test
  void doesNotWaitForADripToEnd() {
    registry.fault(
        PATH,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            pause(100);
          }
        });

    assertThatThrownBy(() -> http.get(PATH, BOUND)).hasMessageContaining("within 2 s");
  }

  @Test
  void doesNotWaitForSilenceToEnd() {
    registry.fault(PATH, exchange -> pause(30_000));

    assertThatThrownBy(() -> http.get(PATH, BOUND)).hasMessageContaining("within 2 s");
  }

  @Test
  void followsNoRedirect() {
    registry.serve("/elsewhere", new byte[] {1});
    registry.fault(
        PATH, exchange -> send(exchange, 302, new byte[0], Map.of("Location", "/elsewhere")));

    assertThatThrownBy(() -> http.get(PATH, BOUND)).hasMessageContaining("302");
    assertThat(registry.requests()).containsExactly(PATH);
  }

  @Test
  void refusesAnEncodingThatItDidNotAskFor() {
    registry.fault(
        PATH, exchange -> send(exchange, 200, new byte[] {1}, Map.of("Content-Encoding", "br")));
    assertThatThrownBy(() -> http.get(PATH, BOUND)).hasMessageContaining("encoding");
    registry.fault(
        PATH, exchange -> send(exchange, 200, new byte[] {1}, Map.of("Content-Encoding", "gzip")));
    assertThatThrownBy(() -> http.get(PATH, BOUND)).isInstanceOf(IOException.class);
  }

  @Test
  void tellsAbsenceFromFailure() throws Exception {
    assertThat(http.find(PATH, BOUND)).isEmpty();
    registry.fault(PATH, exchange -> send(exchange, 503, new byte[0], Map.of()));
    assertThatThrownBy(() -> http.find(PATH, BOUND)).hasMessageContaining("503");
  }

  @Test
  void speaksToNobodyWhoseCertificateItDoesNotKnow() throws Exception {
    RegistryHttp stranger =
        new RegistryHttp(registry.uri(), TestTls.create().client(), Duration.ofSeconds(2));
    registry.serve(PATH, new byte[] {1});

    assertThatThrownBy(() -> stranger.get(PATH, BOUND)).isInstanceOf(IOException.class);
    assertThat(registry.requests()).isEmpty();
  }

  @Test
  void speaksOnlyHttps() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RegistryHttp(
                    URI.create("http://localhost"), registry.clientTls(), Duration.ofSeconds(2)));
  }

  private static void send(
      HttpExchange exchange, int status, byte[] body, Map<String, String> headers)
      throws IOException {
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
